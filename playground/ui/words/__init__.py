"""Every word of the page, in English and Chinese, a file a part of the page."""

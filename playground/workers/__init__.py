"""Questions asked in processes of their own, which can be ended for certain and share no lock."""

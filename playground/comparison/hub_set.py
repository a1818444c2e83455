"""A file of a data set on the hub: fetched once, by the commit that it was then.

In:  hub_file("hub:owner/reviews/dev.jsonl@main")
Out: HubFile(path=…/snapshots/9f3c…/dev.jsonl, name="owner/reviews/dev.jsonl@9f3c…")

It lies in the hub's cache, so that the next time needs no network where the commit is named. What
`HF_HOME`, `HF_ENDPOINT`, `HF_TOKEN` and `HF_HUB_OFFLINE` mean there they mean here.
"""

import re
from pathlib import Path
from typing import NamedTuple

from playground.errors import InputError

PREFIX = "hub:"
READ = (".jsonl", ".jsonl.gz", ".csv")
MOST_BYTES = 200_000_000
_ADDRESS = re.compile(r"hub:([\w.-]+/[\w.-]+)/([^@\s]+?)(?:@([\w./-]+))?")
_COMMIT = re.compile(r"[0-9a-f]{40}")


class HubFile(NamedTuple):
    """Where the file lies on this machine, and what it is called, with its commit."""

    path: Path
    name: str


def hub_file(address: str) -> HubFile:
    """The file of an address hub:OWNER/NAME/FILE@REVISION; without a revision the newest.

    Raises InputError, which says what is wrong with it or why it cannot be fetched.
    """
    found = _ADDRESS.fullmatch(address.strip())
    if not found:
        raise InputError(
            f"“{address[:80]}” names no file of the hub; write hub:OWNER/NAME/FILE, and @REVISION "
            "for one that stays the same."
        )
    repository, file, revision = found.groups()
    if file.lower().endswith(".parquet"):
        raise InputError(
            f"{file} is Parquet, which is not read here. Save it as JSON lines where pandas and "
            'pyarrow are installed, and give that file: python -c "import pandas; '
            f"pandas.read_parquet('hf://datasets/{repository}/{file}').to_json('set.jsonl', "
            "orient='records', lines=True)\""
        )
    if not file.lower().endswith(READ):
        raise InputError(
            f"{file} is not read here: of the hub's sets JSON lines (.jsonl, .jsonl.gz) and .csv "
            "are. Save it as one of those, and give that file."
        )
    return _fetched(repository, file, revision or "main")


def _fetched(repository: str, file: str, revision: str) -> HubFile:
    import httpx2
    from huggingface_hub import (
        get_hf_file_metadata,
        hf_hub_download,
        hf_hub_url,
        try_to_load_from_cache,
    )
    from huggingface_hub.errors import HfHubHTTPError, HFValidationError, LocalEntryNotFoundError

    try:
        here = try_to_load_from_cache(repository, file, revision=revision, repo_type="dataset")
        if not (_COMMIT.fullmatch(revision) and isinstance(here, str)):
            url = hf_hub_url(repository, file, repo_type="dataset", revision=revision)
            said = get_hf_file_metadata(url)
            if (said.size or 0) > MOST_BYTES:
                raise InputError(
                    f"{file} has {(said.size or 0) / 1e6:,.0f} MB; at most {MOST_BYTES / 1e6:,.0f} "
                    "are fetched. Save a part of it, and give that file."
                )
            revision = said.commit_hash or revision
        path = hf_hub_download(repository, file, repo_type="dataset", revision=revision)
    except HFValidationError as error:
        raise InputError(f"“{repository}” is no data set's id: OWNER/NAME.") from error
    except HfHubHTTPError as error:
        raise InputError(_refused(error.response.status_code, repository, file)) from error
    except (LocalEntryNotFoundError, httpx2.HTTPError, OSError) as error:
        raise InputError(
            f"{file} of {repository} is not on this machine and the hub did not answer; check the "
            "network, or give a file of yours."
        ) from error
    return HubFile(Path(path), f"{repository}/{file}@{revision}")


def _refused(status: int, repository: str, file: str) -> str:
    if status in (401, 403):
        return (
            f"The hub does not show {repository}: there is no such data set, or its terms are to "
            f"be accepted on https://huggingface.co/datasets/{repository}, and HF_TOKEN set."
        )
    if status == 404:
        return f"The hub has no file {file} in the data set {repository}, or no such revision."
    return f"The hub answered with error {status} when it was asked for {file}; try again later."

"""What went wrong between here and the hub, each in a sentence with a way out.

In:  sentence(GatedRepoError(…), "google/gemma-3-1b-it")
Out: ModelError("google/gemma-3-1b-it asks for consent: accept its terms on …, then set HF_TOKEN.")
"""

import errno
import json

import httpx2
from huggingface_hub import constants, get_token
from huggingface_hub.errors import (
    GatedRepoError,
    HfHubHTTPError,
    HFValidationError,
    OfflineModeIsEnabled,
    RemoteEntryNotFoundError,
    RepositoryNotFoundError,
    RevisionNotFoundError,
)

from playground.errors import ModelError
from playground.models.hub_files import parted
from playground.models.hub_transfer import DamagedError, StoppedError
from playground.models.shipped import EMBEDDED


def sentence(error: Exception, model_id: str, here: str = "", *, token: bool = True) -> ModelError:
    """The error to show. `here` says how much had arrived, as "3.1 of 12.0 MB"; "" is nothing.

    `token`: whether HF_TOKEN, if there is one, was shown to the hub. Raises the error itself where
    it is none of those that a fetch may end in.
    """
    kept = f" What has arrived ({here}) is kept: ask again to go on." if here else ""
    match error:
        case HFValidationError():
            said = (
                f"“{model_id}” is no model's id; write OWNER/NAME as on huggingface.co, "
                "or give a folder."
            )
        case HfHubHTTPError():
            said = _refused(error, model_id, kept, token)
        case OfflineModeIsEnabled():
            said = (
                f"{model_id} is not on this machine and HF_HUB_OFFLINE is set, so it is not "
                f"fetched; {_way_on()}"
            )
        case httpx2.TransportError() | ConnectionError():
            said = _silent(error, model_id, kept)
        case StoppedError():
            said = f"Fetching {model_id} was stopped.{kept}"
        case DamagedError():
            said = (
                f"{error} of {model_id} arrived damaged (its checksum is wrong) and was deleted; "
                "ask again to fetch it anew."
            )
        case json.JSONDecodeError():
            said = (
                f"{constants.ENDPOINT} does not answer as the hub does; correct HF_ENDPOINT, or "
                "check what stands between here and the hub."
            )
        case OSError(errno=errno.ENOSPC):
            said = f"The disk filled up while {model_id} was being fetched; free some room.{kept}"
        case OSError():
            said = (
                f"{model_id} could not be written to the hub's cache ({error.strerror}); set "
                "HF_HOME to a folder that can be written to."
            )
        case _:
            raise error
    return ModelError(said)


def _silent(error: Exception, model_id: str, kept: str) -> str:
    """What to say where no answer came, or no more of one."""
    late = isinstance(error, httpx2.TimeoutException)
    if kept and late:
        seconds = constants.HF_HUB_DOWNLOAD_TIMEOUT
        return f"The hub sent nothing for {seconds} s while {model_id} was being fetched.{kept}"
    if kept:
        return f"The connection to the hub broke while {model_id} was being fetched.{kept}"
    if late:
        seconds = constants.HF_HUB_ETAG_TIMEOUT
        return (
            f"{model_id} is not on this machine and the hub said nothing for {seconds} s; try "
            f"again later; {_way_on()}"
        )
    return (
        f"{model_id} is not on this machine and the hub did not answer; check the network; "
        f"{_way_on()}"
    )


def _refused(error: HfHubHTTPError, model_id: str, kept: str, token: bool) -> str:
    """What the hub says no to, by kind and status."""
    repository, revision = parted(model_id)
    page = f"https://huggingface.co/{repository}"
    match error, error.response.status_code:
        case GatedRepoError() | RepositoryNotFoundError(), _ if not token:
            return (
                f"{model_id} is not given to everyone, and it is not on this machine: whoever runs "
                "this playground may fetch it once on the command line (playground ask --solver "
                f"{model_id}), with its terms accepted and HF_TOKEN set. Choose another until then."
            )
        case GatedRepoError(), _ if get_token():
            return (
                f"{model_id} asks for consent, which the account of HF_TOKEN has not been given: "
                f"accept its terms on {page}, and wait until they are granted."
            )
        case GatedRepoError(), _:
            return f"{model_id} asks for consent: accept its terms on {page}, then set HF_TOKEN."
        case RevisionNotFoundError(), _:
            return f"{repository} has no revision {revision}; leave out @{revision}, or see {page}."
        case RepositoryNotFoundError(), _ if get_token():
            return (
                f"The hub has no model {repository} that HF_TOKEN may see: the id is wrong, or the "
                "model is private to others; check the id on huggingface.co."
            )
        case RepositoryNotFoundError(), _:
            return (
                f"The hub has no model {repository}, or a private one; check the id, or set "
                "HF_TOKEN if it is yours."
            )
        case RemoteEntryNotFoundError(), _:
            return f"The hub lists a file of {model_id} that it does not have; try again later."
        case _, 401:
            return "The hub does not accept HF_TOKEN; set a valid one, or none for public models."
        case _, 403:
            return (
                f"HF_TOKEN is not allowed to read {model_id}; give it that right on "
                "https://huggingface.co/settings/tokens."
            )
        case _, 429:
            return f"The hub was asked too often; wait some minutes, then ask again.{kept}"
        case _, status:
            return (
                f"The hub answered with error {status} when it was asked for {model_id}; try again "
                f"later; {_way_on()}{kept}"
            )


def _way_on() -> str:
    names = ", ".join(sorted(f"embedded/{one.name}" for one in EMBEDDED.iterdir() if one.is_dir()))
    return f"without the hub the embedded models answer ({names})."

"""From a model's id to who writes with it: this process, llama.cpp, or a server.

In:  open_writer("Qwen/Qwen3-0.6B", models)       open_writer("http://127.0.0.1:8000/v1", models)
Out: LanguageModel                               Server
"""

from playground.core import Models
from playground.models import gguf_adapter
from playground.models.writing import Writer


def open_writer(model_id: str, models: Models) -> Writer:
    """The language model of that id, in memory or behind its URL. Raises ModelError.

    A GGUF file is written with by transformers, slower, where llama.cpp does not run.
    """
    if "://" in model_id:
        from playground.models.server import Server

        return models.load(model_id, Server)
    if gguf_adapter.in_gguf(model_id):
        from playground.models import llama_cpp

        if llama_cpp.is_here():
            return models.load(model_id, llama_cpp.LlamaCpp)
    from playground.models.language_model import LanguageModel

    return models.load(model_id, LanguageModel)

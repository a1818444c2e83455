"""Models share a device: they fit, leave, are refused; and memory that ran out."""

import gc
import subprocess
import sys
import weakref
from pathlib import Path
from typing import Any

import pytest
import torch
from test_models import save_tiny

from playground import engine
from playground.core import Answer, Events, Models, Question
from playground.engine import ask
from playground.errors import ModelError
from playground.models import devices, memory
from playground.models.classifier import Classifier
from playground.models.encoder import Encoder
from playground.models.memory import Memory
from playground.models.pool import Pool
from playground.registry import Solver
from playground.wording.as_written import step_as_written
from playground.wording.said import title

MEGABYTE = 1_000_000
SIZE = 3_021_324
"""Bytes of the tiny network in float32."""


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    return [str(save_tiny(tmp_path_factory.mktemp(name))) for name in ("first", "second", "third")]


def room_for(models: float) -> Pool:
    """A pool on a device where so many of the tiny networks may be."""
    total = int(models * SIZE / memory.SHARE) + 1
    return Pool(lambda device: Memory(total, total))


def ids(pool: Pool) -> list[str]:
    return [one.info.id for one in pool.loaded()]


def test_the_size_is_known_before_the_weights_are_read(folders: list[str]) -> None:
    loaded = Pool().load(folders[0], Classifier)
    assert memory.needed(Path(folders[0]), "float32") == loaded.parameters * 4 == SIZE
    assert memory.needed(Path(folders[0]), "bfloat16") == loaded.parameters * 2


def test_weights_in_several_files_are_counted_once(tmp_path: Path) -> None:
    from transformers import BertConfig, BertModel

    config = BertConfig(hidden_size=24, num_hidden_layers=2, num_attention_heads=2, vocab_size=5000)
    network = BertModel(config)
    network.save_pretrained(tmp_path, max_shard_size="200KB")
    (tmp_path / "consolidated.safetensors").write_bytes(b"the same in another form")
    assert len(list(tmp_path.glob("model-*.safetensors"))) > 1
    numbers = sum(weights.numel() for weights in network.parameters())
    assert memory.needed(tmp_path, "float32") == numbers * 4


def test_models_that_fit_stay(folders: list[str]) -> None:
    pool = room_for(2)
    for folder in folders[:2]:
        pool.load(folder, Classifier)
    assert ids(pool) == folders[:2]


def test_the_one_that_was_not_used_for_longest_leaves(folders: list[str]) -> None:
    pool = room_for(2)
    for folder in (folders[0], folders[1], folders[0], folders[2]):
        pool.load(folder, Classifier)
    assert ids(pool) == [folders[0], folders[2]]


def test_a_model_that_left_comes_back(folders: list[str]) -> None:
    pool = room_for(1)
    for folder in (folders[0], folders[1], folders[0]):
        pool.load(folder, Classifier)
    assert ids(pool) == [folders[0]]


def test_what_else_fills_the_device_makes_models_leave_too(folders: list[str]) -> None:
    free = [100 * SIZE]
    pool = Pool(lambda device: Memory(free[0], 100 * SIZE))
    pool.load(folders[0], Classifier)
    free[0] = SIZE - 1
    with pytest.raises(ModelError, match=r"only 3\.0 MB are free"):
        pool.load(folders[1], Classifier)
    assert ids(pool) == []


def test_a_model_in_use_is_not_taken_away(folders: list[str]) -> None:
    pool = room_for(1)
    used = pool.load(folders[0], Classifier)
    pool.load(folders[1], Classifier)
    assert used.classify(["A warm film."])[0].tokens == 4


def test_a_model_that_left_is_gone_from_memory(folders: list[str]) -> None:
    pool = room_for(1)
    gone = weakref.ref(pool.load(folders[0], Classifier).running.inner[0])
    pool.load(folders[1], Classifier)
    gc.collect()
    assert gone() is None


def test_a_model_larger_than_the_room_is_refused_before_it_is_read(
    folders: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Classifier, "load", lambda *_: pytest.fail("it was read"))
    with pytest.raises(ModelError, match=r"takes 3\.0 MB in float32, .* may take 1\.5 MB"):
        room_for(0.5).load(folders[0], Classifier)


def test_one_model_under_two_classes_is_two_models(folders: list[str]) -> None:
    pool = room_for(9)
    pool.load(folders[0], Classifier)
    pool.load(folders[0], Encoder)
    assert ids(pool) == [folders[0]] * 2


def failing(monkeypatch: pytest.MonkeyPatch, times: int, error: Exception) -> list[int]:
    """Let classifiers fail to load so many times; the list grows by one each time one is loaded."""
    real, tried = Classifier.load, []

    def load(folder: Path, info: Any) -> Classifier:
        tried.append(1)
        if len(tried) <= times:
            raise error
        return real(folder, info)

    monkeypatch.setattr(Classifier, "load", load)
    return tried


OUT = [
    torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB."),
    RuntimeError("[enforce fail at alloc_cpu.cpp:127] DefaultCPUAllocator: can't allocate memory"),
    RuntimeError("MPS backend out of memory (MPS allocated: 5.00 GB)"),
    MemoryError(),
]


@pytest.mark.parametrize("error", OUT)
def test_where_memory_runs_out_while_loading_others_leave(
    folders: list[str], monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    pool = room_for(9)
    pool.load(folders[0], Encoder)
    failing(monkeypatch, 1, error)
    pool.load(folders[1], Classifier)
    assert ids(pool) == [folders[1]]


def test_where_it_runs_out_again_one_sentence_says_so(
    folders: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = failing(monkeypatch, 5, OUT[0])
    with pytest.raises(ModelError, match=r"ran out while .* was loaded, and again"):
        room_for(9).load(folders[0], Classifier)
    assert len(tried) == 2


def test_more_memory_than_there_is_says_it_ran_out() -> None:
    with pytest.raises(RuntimeError) as error:
        torch.empty(2**62, dtype=torch.uint8)
    assert memory.ran_out(error.value)


def test_another_error_is_not_taken_for_it() -> None:
    assert not memory.ran_out(RuntimeError("mat1 and mat2 shapes cannot be multiplied"))
    assert not memory.ran_out(ValueError("out of memory"))


QUESTION = Question("sentiment", "A calm and lovely film.")


def greedy(monkeypatch: pytest.MonkeyPatch, folder: str, times: int) -> None:
    """Let questions be solved by what loads a model, then runs out of memory so many times."""
    ran = []

    def solve(question: Question, models: Models) -> Events:
        models.load(folder, Classifier)
        yield step_as_written("Loaded it")
        ran.append(1)
        if len(ran) <= times:
            raise OUT[0]
        return Answer("positive")

    greedy = Solver("sentiment", "probabilistic", "greedy", solve, "")
    monkeypatch.setattr(engine, "find", lambda *_: greedy)


def test_where_memory_runs_out_while_answering_others_leave_and_it_is_asked_again(
    folders: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pool = room_for(9)
    pool.load(folders[0], Classifier)
    greedy(monkeypatch, folders[1], 1)
    trace = ask(QUESTION, "probabilistic", pool)
    assert trace.answer == Answer("positive")
    assert [title(step) for step in trace.steps] == ["Loaded it", "Ran out of memory", "Loaded it"]
    assert ids(pool) == [folders[1]]


def test_where_it_runs_out_twice_the_trace_says_so_in_a_sentence(
    folders: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    greedy(monkeypatch, folders[1], 2)
    trace = ask(QUESTION, "probabilistic", room_for(9))
    assert trace.answer is None
    assert trace.error is not None
    assert trace.error.type == "ModelError"
    assert trace.error.message.startswith("The memory ran out, and again after other models had")


def test_a_container_has_the_memory_it_is_allowed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "CGROUP", tmp_path)
    (tmp_path / "memory.max").write_text(f"{500 * MEGABYTE}\n")
    (tmp_path / "memory.current").write_text(f"{300 * MEGABYTE}\n")
    (tmp_path / "memory.stat").write_text(f"anon 5\ninactive_file {100 * MEGABYTE}\n")
    assert memory.measure("cpu").total == 500 * MEGABYTE
    assert memory.measure("cpu").free <= 300 * MEGABYTE


def test_a_container_without_a_limit_has_the_machines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "CGROUP", tmp_path)
    (tmp_path / "memory.max").write_text("max\n")
    assert memory.measure("cpu").total > 500 * MEGABYTE


def test_the_variable_names_the_device(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(devices.VARIABLE, "cpu")
    assert devices.choose() == "cpu"


def test_a_device_that_is_not_here_is_refused(
    folders: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(devices.VARIABLE, "cuda:99")
    with pytest.raises(ModelError, match=r"torch sees no such device here\. It sees: .*cpu"):
        Pool().load(folders[0], Classifier)


def test_a_small_network_stays_in_float32_on_a_processor() -> None:
    assert devices.dtype("cpu", devices.SMALL - 1) == "float32"


@pytest.mark.parametrize(("faster", "dtype"), [(True, "bfloat16"), (False, "float32")])
def test_a_large_one_runs_there_in_what_the_processor_multiplies(
    monkeypatch: pytest.MonkeyPatch, faster: bool, dtype: str
) -> None:
    monkeypatch.setattr(devices, "multiplies_bfloat16", lambda: faster)
    assert devices.dtype("cpu", devices.SMALL) == dtype


def test_the_number_type_is_the_same_in_another_process() -> None:
    asked = "from playground.models.devices import dtype; print(dtype('cpu', 10**9))"
    command = [sys.executable, "-c", asked]
    found = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert found == f"{devices.dtype('cpu', 10**9)}\n"


@pytest.mark.skipif(not torch.cuda.is_available(), reason="there is no graphics card here")
def test_on_a_graphics_card_it_is_16_bits() -> None:
    assert devices.choose() == "cuda"
    assert devices.dtype("cuda", 1000) in ("bfloat16", "float16")

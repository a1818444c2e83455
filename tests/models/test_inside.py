"""What is seen inside a network is what transformers' own slow code says is there."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import torch
import transformers as hub
from tokenizers import Tokenizer, models, pre_tokenizers

from playground.core import ModelInfo
from playground.errors import InputError
from playground.models.all_heads import each_layer
from playground.models.flow import exits, gradients, through
from playground.models.heads import at_work
from playground.models.inside import MOST, Inside, opened, up_to

SIZES = {"vocab_size": 50, "intermediate_size": 48, "hidden_size": 32, "num_hidden_layers": 3}
HEADS = {"num_attention_heads": 4}
INFO = ModelInfo("made/up", "", "cpu", "float32")
IDS = list(range(2, 13))
CLOSE = {"atol": 1e-5, "rtol": 1e-5}


def words() -> Any:
    known = {f"w{number}": number for number in range(50)}
    made = Tokenizer(models.WordLevel(known, unk_token="w0"))
    made.pre_tokenizer = pre_tokenizers.Whitespace()
    return hub.PreTrainedTokenizerFast(tokenizer_object=made, unk_token="w0")


def ready(network: Any) -> Any:
    """Weights that make it look here and there."""
    torch.manual_seed(0)
    for name, weights in network.named_parameters():
        if weights.dim() == 2 and "norm" not in name.lower():
            torch.nn.init.normal_(weights, std=0.3)
    return network.eval()


def inside_of(network: Any, kind: str, onto: tuple[str, ...] = ()) -> Inside:
    ids = torch.tensor([IDS])
    inputs = {"input_ids": ids, "attention_mask": torch.ones_like(ids)}
    if onto:
        inputs["decoder_input_ids"] = torch.tensor([[49, 5, 6, 7]])
    numbers = (49, 5, 6, 7) if onto else tuple(IDS)
    return opened(INFO, ready(network), words(), numbers, kind=kind, inputs=inputs, onto=onto)


def encoder() -> Inside:
    return inside_of(hub.BertForSequenceClassification(hub.BertConfig(**SIZES, **HEADS)), "labels")


def reader() -> Inside:
    return inside_of(hub.BertForQuestionAnswering(hub.BertConfig(**SIZES, **HEADS)), "spans")


def tagger() -> Inside:
    config = hub.BertConfig(**SIZES, **HEADS, num_labels=5)
    return up_to(inside_of(hub.BertForTokenClassification(config), "tags"), 6)


def decoder() -> Inside:
    config = hub.LlamaConfig(**SIZES, **HEADS, num_key_value_heads=2)
    found = inside_of(hub.LlamaForCausalLM(config), "next")
    return up_to(replace(found, inputs={"input_ids": found.inputs["input_ids"]}), 10)


def older_decoder() -> Inside:
    sizes = {"n_embd": 32, "n_layer": 3, "n_head": 4, "n_inner": 48}
    found = inside_of(hub.GPT2LMHeadModel(hub.GPT2Config(vocab_size=50, **sizes)), "next")
    return replace(found, inputs={"input_ids": found.inputs["input_ids"]})


def encoder_decoder() -> Inside:
    config = hub.MarianConfig(
        vocab_size=50, d_model=32, encoder_layers=2, decoder_layers=3, encoder_attention_heads=4,
        decoder_attention_heads=4, encoder_ffn_dim=48, decoder_ffn_dim=48, pad_token_id=49,
        decoder_start_token_id=49, attn_implementation="eager",
    )  # fmt: skip
    return inside_of(hub.MarianMTModel(config), "next", tuple(f"w{one}" for one in IDS))


ALL = [encoder, tagger, reader, decoder, older_decoder, encoder_decoder]
built = pytest.mark.parametrize("build", ALL)


def slow(inside: Inside) -> Any:
    """All that transformers keeps of a run of its slow code."""
    inside.network.set_attn_implementation("eager")
    with torch.inference_mode():
        kept = {"output_hidden_states": True, "output_attentions": True}
        found = inside.network(**inside.inputs, **kept)
    inside.network.set_attn_implementation("sdpa")
    return found


def outputs(inside: Inside, said: Any) -> list[torch.Tensor]:
    if inside.kind == "tags":
        return [said.logits[0, inside.at]]
    if "start_logits" in said:
        return [said.start_logits[0], said.end_logits[0]]
    return [said.logits[0] if said.logits.dim() == 2 else said.logits[0, -1]]


@built
def test_vectors_and_logits_are_those_of_the_slow_code(build: Callable[[], Inside]) -> None:
    inside = build()
    expected = slow(inside)
    with torch.inference_mode():
        flow = through(inside)
    hidden = expected.decoder_hidden_states if inside.onto else expected.hidden_states
    assert len(flow.states) == len(hidden) == inside.layers + 1
    normed = inside.kind == "next" and not inside.onto  # the last as kept by transformers
    for mine, other in list(zip(flow.states, hidden, strict=True))[: -1 if normed else None]:
        torch.testing.assert_close(mine, other[0], **CLOSE)
    for mine, other in zip(flow.outputs.values(), outputs(inside, expected), strict=True):
        torch.testing.assert_close(mine, other, **CLOSE)


@built
@pytest.mark.parametrize("layer", [0, 2])
def test_a_head_at_work_is_that_of_the_slow_code(build: Callable[[], Inside], layer: int) -> None:
    inside = build()
    found = at_work(inside, layer, 3)
    expected = slow(inside)
    maps = expected.cross_attentions if inside.onto else expected.attentions
    torch.testing.assert_close(found.weights, maps[layer][0, 3], **CLOSE)
    torch.testing.assert_close(found.weights @ found.value, found.made, **CLOSE)
    assert found.weights.sum(-1).tolist() == pytest.approx([1] * len(inside.tokens))


@built
def test_all_heads_are_those_of_the_slow_code(build: Callable[[], Inside]) -> None:
    inside = build()
    found: list[torch.Tensor] = []
    each_layer(inside, found.append)
    expected = slow(inside)
    maps = expected.cross_attentions if inside.onto else expected.attentions
    torch.testing.assert_close(torch.stack(found), torch.cat(maps), **CLOSE)


@built
def test_the_last_exit_is_the_output(build: Callable[[], Inside]) -> None:
    inside = build()
    with torch.inference_mode():
        flow = through(inside)
        found = exits(inside, flow)
        again = through(inside)
    for name, logits in flow.outputs.items():
        assert len(found[name]) == inside.layers
        torch.testing.assert_close(found[name][-1], logits, **CLOSE)
        torch.testing.assert_close(again.outputs[name], logits, **CLOSE)


def test_an_exit_is_the_head_after_the_final_norm() -> None:
    inside = decoder()
    with torch.inference_mode():
        flow = through(inside)
        middle = exits(inside, flow)["next"][1]
        model = inside.network
        expected = model.lm_head(model.model.norm(flow.states[2][-1]))
    torch.testing.assert_close(middle, expected, **CLOSE)


@built
def test_gradients_are_finite_differences(build: Callable[[], Inside]) -> None:
    inside = build()
    doubled = replace(inside, network=inside.network.double())

    def loss_of(said: Any) -> torch.Tensor:
        return -sum(one.double().log_softmax(-1)[1] for one in said.values())

    found = gradients(doubled, loss_of)
    at, step = (2, 5), 1e-2
    reads = doubled.network.get_encoder() if inside.onto else doubled.network
    losses = []
    for sign in (1, -1):
        moved: list[bool] = []

        def move(*seen: Any, sign: int = sign, moved: list[bool] = moved) -> torch.Tensor:
            out = seen[-1].clone()
            if not moved:
                out[0, at[0], at[1]] += sign * step
            moved.append(True)
            return out

        hook = reads.get_input_embeddings().register_forward_hook(move)
        with torch.no_grad():
            losses.append(float(loss_of(through(doubled).outputs)))
        hook.remove()
    slope = (losses[0] - losses[1]) / (2 * step)
    assert float(found.by_vectors[at]) == pytest.approx(slope, rel=2e-2, abs=2e-4)
    assert abs(slope) > 1e-4


@built
def test_looking_leaves_the_network_that_is_asked_alone(build: Callable[[], Inside]) -> None:
    inside = build()
    again = opened(INFO, inside.network, words(), (), kind=inside.kind, inputs=inside.inputs)
    mine, other = list(again.network.modules()), set(map(id, inside.network.modules()))
    assert not [one for one in mine if id(one) in other]
    pairs = zip(again.network.parameters(), inside.network.parameters(), strict=True)
    assert all(one is same for one, same in pairs)


def test_a_token_that_is_not_there_is_refused() -> None:
    with pytest.raises(InputError, match="no token 11; they go from 0 to 10"):
        up_to(encoder(), 11)


def test_a_text_of_too_many_tokens_is_refused() -> None:
    long = replace(encoder(), tokens=("w1",) * (MOST + 1))
    with pytest.raises(InputError, match=f"At most {MOST}"):
        up_to(long, 0)


def test_a_head_that_is_not_there_is_refused() -> None:
    with pytest.raises(InputError, match="no head 4; they go from 0 to 3"):
        at_work(encoder(), 0, 4)

"""Attention of one layer on demand is what the network's slow code says it is."""

import threading
from typing import Any

import pytest
import torch
import transformers as hub

from playground.errors import InputError
from playground.models import eager

SIZES = {"vocab_size": 50, "intermediate_size": 48, "hidden_size": 32, "num_hidden_layers": 3}
HEADS = {"num_attention_heads": 4}


def bert() -> Any:
    return hub.BertForSequenceClassification(hub.BertConfig(**SIZES, **HEADS))


def llama() -> Any:
    shared = {"num_key_value_heads": 2}
    return hub.LlamaForCausalLM(hub.LlamaConfig(**SIZES, **HEADS, **shared))


def mistral_with_a_narrow_window() -> Any:
    shared = {"num_key_value_heads": 2, "sliding_window": 4}
    return hub.MistralForCausalLM(hub.MistralConfig(**SIZES, **HEADS, **shared))


def marian_encoder() -> Any:
    config = hub.MarianConfig(
        vocab_size=50,
        d_model=32,
        encoder_layers=3,
        encoder_attention_heads=4,
        encoder_ffn_dim=48,
        pad_token_id=49,
    )
    return hub.MarianMTModel(config).get_encoder()


def t5_encoder() -> Any:
    config = hub.T5Config(vocab_size=50, d_model=32, d_kv=8, d_ff=48, num_layers=3, num_heads=4)
    return hub.T5EncoderModel(config)


NETWORKS = [bert, llama, mistral_with_a_narrow_window, marian_encoder, t5_encoder]


def made(build: Any) -> tuple[Any, dict[str, Any]]:
    """The network, with weights that make it look here and there, and a text of eleven tokens."""
    torch.manual_seed(0)
    network = build().eval()
    for name, weights in network.named_parameters():
        if weights.dim() == 2 and "norm" not in name.lower():
            torch.nn.init.normal_(weights, std=0.4)
    ids = torch.arange(2, 13)[None]
    return network, {"input_ids": ids, "attention_mask": torch.ones_like(ids)}


def slow(network: Any, inputs: dict[str, Any]) -> torch.Tensor:
    """(layers, heads, n, n), by the network's own code that keeps the weights."""
    fast = network.config._attn_implementation
    network.set_attn_implementation("eager")
    with torch.inference_mode():
        found = network(**inputs, output_attentions=True).attentions
    network.set_attn_implementation(fast)
    return torch.cat(found)


@pytest.mark.parametrize("build", NETWORKS)
@pytest.mark.parametrize(("layer", "head"), [(0, 0), (1, 3), (2, None), (None, 1), (None, None)])
def test_it_is_what_the_slow_code_keeps(build: Any, layer: int | None, head: int | None) -> None:
    network, inputs = made(build)
    expected = slow(network, inputs)
    expected = expected.mean(0) if layer is None else expected[layer]
    expected = expected.mean(0) if head is None else expected[head]
    found = torch.tensor(eager.attention(network, inputs, layer, head))
    assert expected.std() > 0.01
    torch.testing.assert_close(found, expected, atol=1e-4, rtol=0)


def test_a_network_that_keeps_its_weights_is_asked_for_them() -> None:
    network, inputs = made(bert)
    network.set_attn_implementation("eager")
    found = torch.tensor(eager.attention(network, inputs, 1, None))
    torch.testing.assert_close(found, slow(network, inputs)[1].mean(0), atol=1e-4, rtol=0)


def test_in_half_precision_the_weights_are_those_of_its_queries_and_keys() -> None:
    network, inputs = made(llama)
    expected = slow(network, inputs)[0, 0]
    found = torch.tensor(eager.attention(network.to(torch.bfloat16), inputs, 0, 0))
    torch.testing.assert_close(found, expected, atol=0.03, rtol=0)
    assert found.sum(-1).tolist() == pytest.approx([1] * 11)


def test_only_as_many_layers_run_as_are_looked_at() -> None:
    network, inputs = made(llama)
    ran = []
    for number, layer in enumerate(network.model.layers):
        layer.mlp.register_forward_hook(lambda *_, number=number: ran.append(number))
    eager.attention(network, inputs, 1, None)
    assert ran == [0]


def test_a_layer_that_does_not_attend_is_refused() -> None:
    network, inputs = made(bert)
    with pytest.raises(InputError, match="attends in 3 layers"):
        eager.attention(network, inputs, 3, None)


def test_who_looks_does_not_disturb_who_asks() -> None:
    network, inputs = made(bert)
    with torch.inference_mode():
        before = network(**inputs).logits
    same: list[bool] = []
    asked, looked = threading.Event(), threading.Event()

    def ask() -> None:
        with torch.inference_mode():
            while not looked.is_set():
                same.append(torch.equal(network(**inputs).logits, before))
                asked.set()

    asking = threading.Thread(target=ask)
    asking.start()
    try:
        assert asked.wait(60)
        for _ in range(20):
            eager.attention(network, inputs, None, None)
    finally:
        looked.set()
    asking.join()
    assert all(same)

"""An adapter that was made from a network tuned whole."""

import copy
from pathlib import Path
from typing import Any

import pytest
import torch
from transformers import BertConfig, BertForQuestionAnswering

from playground.train.adapter import adapter

TINY = BertConfig(
    vocab_size=50,
    hidden_size=16,
    num_hidden_layers=2,
    num_attention_heads=2,
    intermediate_size=32,
    hidden_dropout_prob=0.0,
    attention_probs_dropout_prob=0.0,
)


def tuned(fresh: Any) -> Any:
    """The network with every weight but the embeddings of words and places changed a little."""
    torch.manual_seed(1)
    network = copy.deepcopy(fresh)
    with torch.no_grad():
        for name, weight in network.named_parameters():
            if "word_embeddings" not in name and "position_embeddings" not in name:
                weight.add_(0.1 * torch.randn_like(weight))
    return network


@pytest.mark.parametrize(("rank", "error"), [(16, 1e-4), (8, 0.5)])
def test_it_answers_as_the_tuned_network_does(rank: int, error: float, tmp_path: Path) -> None:
    torch.manual_seed(0)
    fresh: Any = BertForQuestionAnswering(TINY)
    whole = tuned(fresh)
    ids = torch.randint(0, 50, (3, 12))
    with torch.no_grad():
        wanted, before = whole(ids).start_logits, fresh(ids).start_logits
        made = adapter(
            whole,
            fresh,
            "QUESTION_ANS",
            rank=rank,
            heads=["qa_outputs", "token_type_embeddings"],
        ).eval()
        found = made(ids).start_logits
    assert (found - wanted).norm() < error * (before - wanted).norm()
    made.save_pretrained(str(tmp_path), save_embedding_layers=False)
    assert (tmp_path / "adapter_model.safetensors").is_file()

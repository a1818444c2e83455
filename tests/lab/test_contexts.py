"""Each context written out for reading is the one that torch has, and none looks ahead."""

import pytest
import torch

from playground.lab.contexts.attention import Attention
from playground.lab.contexts.dial import Network
from playground.lab.contexts.gru import GRU
from playground.lab.contexts.lstm import LSTM
from playground.lab.contexts.ngram import Counts
from playground.lab.contexts.recurrent import Recurrent
from playground.lab.experiment import DIAL
from playground.lab.flow import inside, over_time

NETWORKS = DIAL[1:]
SAID = torch.randn(2, 7, 8, generator=torch.Generator().manual_seed(0))


def test_the_recurrent_network_is_torchs() -> None:
    mine, theirs = Recurrent(8), torch.nn.RNN(8, 8, batch_first=True)
    theirs.load_state_dict(
        {
            "weight_ih_l0": mine.of_word.weight,
            "weight_hh_l0": mine.of_memory.weight,
            "bias_ih_l0": mine.of_word.bias,
            "bias_hh_l0": torch.zeros(8),
        }
    )
    torch.testing.assert_close(mine(SAID)[0], theirs(SAID)[0])


def test_the_lstm_is_torchs() -> None:
    mine, theirs = LSTM(8), torch.nn.LSTM(8, 8, batch_first=True)
    theirs.load_state_dict(
        {
            "weight_ih_l0": mine.of_word.weight,
            "weight_hh_l0": mine.of_told.weight,
            "bias_ih_l0": mine.of_word.bias,
            "bias_hh_l0": torch.zeros(32),
        }
    )
    torch.testing.assert_close(mine(SAID)[0], theirs(SAID)[0])


def test_the_gru_is_torchs() -> None:
    mine, theirs = GRU(8), torch.nn.GRU(8, 8, batch_first=True)
    theirs.load_state_dict(
        {
            "weight_ih_l0": mine.of_word.weight,
            "weight_hh_l0": mine.of_memory.weight,
            "bias_ih_l0": mine.of_word.bias,
            "bias_hh_l0": mine.of_memory.bias,
        }
    )
    torch.testing.assert_close(mine(SAID)[0], theirs(SAID)[0])


def test_attention_is_torchs() -> None:
    mine = Attention(8, heads=4)
    theirs = torch.nn.MultiheadAttention(8, 4, batch_first=True)
    theirs.load_state_dict(
        {
            "in_proj_weight": mine.asks_answers_gives.weight,
            "in_proj_bias": mine.asks_answers_gives.bias,
            "out_proj.weight": mine.out.weight,
            "out_proj.bias": mine.out.bias,
        }
    )
    ahead = torch.ones(7, 7, dtype=torch.bool).triu(1)
    out, weights = theirs(SAID, SAID, SAID, attn_mask=ahead, average_attn_weights=False)
    torch.testing.assert_close(mine(SAID)[0], out)
    torch.testing.assert_close(mine(SAID)[1]["attention"], weights)


@pytest.mark.parametrize("kind", NETWORKS)
def test_what_comes_later_changes_nothing_before(kind: str) -> None:
    network = Network(20, 20, kind, 16, 2)
    one, other = torch.tensor([[1, 5, 6, 7]]), torch.tensor([[1, 5, 6, 9]])
    torch.testing.assert_close(network(one)[0][:, :3], network(other)[0][:, :3])


@pytest.mark.parametrize("kind", NETWORKS)
def test_the_gradient_over_time_has_a_length_for_each_token(kind: str) -> None:
    torch.manual_seed(0)
    network = Network(20, 20, kind, 16, 1)
    lengths = over_time(network, [1, 5, 6, 7, 8])
    assert len(lengths) == 5
    assert all(one > 0 for one in lengths)
    assert all(len(one) == 5 for one in inside(network, [1, 5, 6, 7, 8]).values())


def test_before_it_learns_the_gradient_vanishes_in_a_recurrent_network_sooner_than_in_an_lstm() -> (
    None
):
    def kept(kind: str) -> float:
        shares = []
        for seed in range(5):
            torch.manual_seed(seed)
            lengths = over_time(Network(20, 20, kind, 32, 1), [1, *range(4, 20), *range(4, 20)])
            shares.append(lengths[0] / lengths[-1])
        return sorted(shares)[2]

    assert kept("rnn") < kept("lstm") / 10


def test_counts_sum_to_one_and_say_what_followed() -> None:
    model = Counts(10)
    model.learn([[1, 4, 5, 6], [1, 4, 5, 7], [1, 4, 5, 6]])
    said = model.says([1, 4, 5])
    assert said.sum().item() == pytest.approx(1)
    assert said.argsort(descending=True)[:2].tolist() == [6, 7]
    again = Counts(10)
    again.take(model.rows())
    torch.testing.assert_close(again.says([4, 5]), model.says([4, 5]))

"""A `tokenizer.json` as it stands, with the calls that readers of texts make of transformers' own.

In:  QuickTokenizer(base.folder())("A warm film.", truncation=True, max_length=512)["input_ids"]
Out: [[101, 1037, 4010, 2143, 1012, 102]]; one row a window

It takes 30 ms where importing transformers and torch takes two seconds.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

INPUTS = ("input_ids", "token_type_ids", "attention_mask")


class Cut:
    """Texts in tokens, a row a window, as transformers names what is known of them."""

    def __init__(self, encodings: Sequence[Any], samples: Sequence[int]) -> None:
        self._encodings = encodings
        self._named = {
            "input_ids": "ids",
            "token_type_ids": "type_ids",
            "attention_mask": "attention_mask",
            "offset_mapping": "offsets",
        }
        self._samples = list(samples)

    def __getitem__(self, name: str) -> list[Any]:
        if name == "overflow_to_sample_mapping":
            return self._samples
        return [getattr(one, self._named[name]) for one in self._encodings]

    def word_ids(self, row: int) -> list[int | None]:
        """The number of each token's word, None for an end token."""
        found: list[int | None] = self._encodings[row].word_ids
        return found

    def sequence_ids(self, row: int) -> list[int | None]:
        """Of which text of a pair each token is."""
        found: list[int | None] = self._encodings[row].sequence_ids
        return found


class QuickTokenizer:
    """The tokenizer of a folder; not to be shared by threads while it cuts."""

    is_fast = True
    model_input_names = INPUTS

    def __init__(self, folder: Path) -> None:
        from tokenizers import Tokenizer

        self.backend_tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.backend_tokenizer.no_padding()
        told = json.loads((folder / "tokenizer_config.json").read_text(encoding="utf-8"))
        self.model_max_length = int(told["model_max_length"])
        self.unk_token_id = self.backend_tokenizer.token_to_id(told["unk_token"])

    def __call__(
        self,
        text: str | Sequence[str],
        pair: Sequence[str] = (),
        *,
        truncation: bool | str = False,
        max_length: int = 0,
        stride: int = 0,
        add_special_tokens: bool = True,
        **told: bool,
    ) -> Any:
        """The texts, or pairs of texts, cut; a text alone without `told` as one row of numbers.

        With `truncation` a text of more than `max_length` tokens has several rows, of which two
        neighbours share `stride`.
        """
        if truncation:
            strategy = truncation if isinstance(truncation, str) else "longest_first"
            self.backend_tokenizer.enable_truncation(max_length, stride=stride, strategy=strategy)
        else:
            self.backend_tokenizer.no_truncation()
        alone = isinstance(text, str)
        texts = [text] if isinstance(text, str) else list(text)
        given = list(zip(texts, pair, strict=True)) if pair else texts
        cut = self.backend_tokenizer.encode_batch(given, add_special_tokens=add_special_tokens)
        if alone and not told:
            return {"input_ids": cut[0].ids}
        rows = [(row, at) for at, one in enumerate(cut) for row in (one, *one.overflowing)]
        return Cut([row for row, _ in rows], [at for _, at in rows])

    def convert_ids_to_tokens(self, ids: Sequence[int]) -> list[str]:
        """The tokens with these numbers."""
        return [str(self.backend_tokenizer.id_to_token(one)) for one in ids]

    def num_special_tokens_to_add(self, pair: bool = False) -> int:
        """How many end tokens stand in a row."""
        found: int = self.backend_tokenizer.num_special_tokens_to_add(pair)
        return found

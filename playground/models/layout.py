"""How a conversation is laid out for a model: messages in, token ids out, as its template says.

In:  Layout(tokenizer, "Qwen/Qwen3-0.6B").prompt([Message("user", "Name a colour.")])
Out: [151644, 872, 198, 675, 264, 12463, 13, 151645, 198, 151644, 77091, 198]

Messages are laid out by the model's own chat template, or one after the other where it has none.
"""

from typing import Any

from playground.core import Attention, ModelInfo
from playground.errors import ModelError
from playground.models.writing import Prompt
from playground.text.characters import whole
from playground.text.thinking import OPEN


class Layout:
    """A tokenizer with its chat template, and how many tokens (`window`) its network reads."""

    def __init__(self, tokenizer: Any, model_id: str, window: int) -> None:
        self.tokenizer = tokenizer
        self.window = window
        self._model = model_id

    @property
    def chats(self) -> bool:
        """Whether the model says how a conversation is laid out; a base model does not."""
        return self.tokenizer.chat_template is not None

    def prompt(self, messages: Prompt) -> list[int]:
        """The messages as token ids, up to where the assistant's next one begins, or plain text's.

        Raises ModelError where the template takes no such conversation.
        """
        from jinja2 import TemplateError

        if isinstance(messages, str) or not self.chats:
            text = (
                messages
                if isinstance(messages, str)
                else "\n\n".join(message.text for message in messages)
            )
            return list(self.tokenizer(whole(text))["input_ids"])
        spoken = [{"role": one.role, "content": whole(one.text)} for one in messages]
        try:
            return self._laid_out(spoken)
        except TemplateError as error:
            if len(spoken) < 2 or spoken[0]["role"] != "system":
                raise ModelError(f"{self._model} takes no such conversation: {error}") from error
            order, asked, *rest = spoken  # some templates know no system message
            content = f"{order['content']}\n\n{asked['content']}"
            return self._laid_out([{"role": "user", "content": content}, *rest])

    def line_end(self) -> int:
        """The token that ends a line, with which an answer ends that goes on plain text."""
        return self.ids("\n")[-1]

    def begun(self, prompt: list[int], begin: str) -> list[int]:
        """The prompt and how the assistant's message begins after it."""
        return prompt + self.ids(self.after(prompt, begin))

    def after(self, prompt: list[int], begin: str) -> str:
        """What of a message's beginning the prompt does not have yet."""
        return begin.removeprefix(OPEN) if self.opens_thought(prompt) else begin

    def opens_thought(self, prompt: list[int]) -> bool:
        """Whether the template itself begins the message with a thought, as DeepSeek R1's does."""
        return str(self.tokenizer.decode(prompt[-8:])).rstrip().endswith(OPEN)

    def ids(self, text: str) -> list[int]:
        """A text as token ids, nothing put before or after it."""
        return list(self.tokenizer(whole(text), add_special_tokens=False)["input_ids"])

    def hold(self, tokens: int) -> None:
        """Raise ModelError where so many tokens are more than the network reads."""
        if tokens > self.window:
            raise ModelError(
                f"The conversation has {tokens:,} tokens and {self._model} reads "
                f"{self.window:,}; shorten it, begin a new one, or choose another model."
            )

    def recipe(self, prompt: Prompt, written: str, info: ModelInfo, config: Any) -> Attention:
        """How to compute the attention among the tokens of prompt and answer.

        `config` is the configuration of the network that is looked into, as transformers has it.
        """
        ids = self.begun(self.prompt(prompt), written)[: self.window]
        tokens = tuple(self.tokenizer.convert_ids_to_tokens(ids))
        return Attention(tokens, info.id, config.num_hidden_layers, config.num_attention_heads)

    def _laid_out(self, spoken: list[dict[str, str]]) -> list[int]:
        found = self.tokenizer.apply_chat_template(
            spoken, add_generation_prompt=True, tokenize=True, return_dict=True
        )
        return list(found["input_ids"])

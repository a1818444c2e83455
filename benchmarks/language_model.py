"""What the language model that ships costs, and how far its two engines are apart.

Written with all evidence by llama.cpp, beside the same request to bare llama.cpp without
log-probabilities and beside transformers in float32 on the same weights, in turns; the time to the
first token of a prompt of 100, beside llama.cpp's own `prompt_ms`; then the odds of the five
likeliest first tokens of some prompts, in both engines. Run: python -m benchmarks.language_model
"""

import statistics
import sys
import time

from playground.models.gguf_file import SMOLLM2
from playground.models.language_model import LanguageModel
from playground.models.llama_cpp import LlamaCpp, threads
from playground.models.pool import Pool
from playground.models.writing import Message, Sampling

TURNS = 5
ASKED = [Message("user", "Tell me how a harbour works. " * 12 + "Begin with the tide.")]
PROMPTS = (
    "What is the capital of France?", "Name a colour.", "Why is the sky blue?", "What is 2 + 2?",
    "Name a river in Germany.", "Who wrote Hamlet?", "Write a sentence about cats.",
    "What do bees make?", "Is ice cold?", "Name three fruits.", "What is the opposite of hot?",
    "How many legs has a spider?", "Say hello.", "What is a verb?", "Where do fish live?",
    "What is the largest ocean?", "Translate “water” into Spanish.", "Is a whale a fish?",
    "What comes after Monday?", "Who was Ada Lovelace?", "What is snow?", "Name a planet.",
    "Do all birds fly?", "What is a proof?",
)  # fmt: skip


def speed(llama: LlamaCpp, twin: LanguageModel, tokens: int) -> None:
    """Print tokens a second of the three ways and their ratios, and the time to the first token."""
    sampling = Sampling(max_new_tokens=tokens, temperature=0)
    prompt = llama.layout.prompt(ASKED)
    body = {"prompt": prompt, "max_tokens": tokens, "temperature": 0}
    rates: dict[str, list[float]] = {"evidence": [], "bare": [], "transformers": []}
    firsts: list[float] = []
    for turn in range(TURNS):
        llama.server.handle_completions({"prompt": f"{turn}", "max_tokens": 1})  # forget the prompt
        start = time.perf_counter()
        writing = llama.write(ASKED, sampling)
        next(writing)
        first = time.perf_counter()
        written = 1 + sum(1 for _ in writing)
        rates["evidence"].append((written - 1) / (time.perf_counter() - first))
        llama.server.handle_completions({"prompt": f"{turn}", "max_tokens": 1})
        timings = llama.server.handle_completions(body)["timings"]
        rates["bare"].append(timings["predicted_per_second"])
        firsts.append((first - start) * 1000 / timings["prompt_ms"])
        if turn < 2:
            start = time.perf_counter()
            written = sum(1 for _ in twin.write(ASKED, sampling))
            rates["transformers"].append(written / (time.perf_counter() - start))
    evidence, bare, other = (statistics.median(rates[name]) for name in rates)
    print(
        f"{threads()} thread(s), {tokens} tokens after {len(prompt)}: with all evidence "
        f"{evidence:.1f} tokens/s, {evidence / bare:.2f} times llama.cpp without log-probabilities "
        f"({bare:.1f}), {evidence / other:.1f} times transformers in float32 ({other:.1f}); first "
        f"token after {statistics.median(firsts):.2f} times llama.cpp's own prompt_ms"
    )


def apart(llama: LlamaCpp, twin: LanguageModel) -> None:
    """Print how far apart the engines' odds are of the five likeliest first tokens."""
    one = Sampling(max_new_tokens=1, temperature=0)
    worst, others = [], 0
    for prompt in PROMPTS:
        asked = [Message("user", prompt)]
        ours = next(llama.write(asked, one)).distribution
        theirs = next(twin.write(asked, one)).distribution
        assert ours
        assert theirs
        known = dict(theirs.alternatives)
        worst.append(max(abs(p - known.get(name, 0.0)) for name, p in ours.alternatives[:5]))
        others += ours.alternatives[0][0] != theirs.alternatives[0][0]
    print(
        f"{len(PROMPTS)} prompts: the largest difference among the five likeliest is "
        f"{statistics.median(worst):.3f} in the median, above 0.15 in "
        f"{sum(gap > 0.15 for gap in worst)}; another token is the likeliest in {others}"
    )


def main(tokens: int = 96) -> None:
    pool = Pool()
    llama, twin = pool.load(SMOLLM2, LlamaCpp), pool.load(SMOLLM2, LanguageModel)
    speed(llama, twin, tokens)
    apart(llama, twin)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))

"""What an element of the evidence does on a click: a line of script each, for its `js_on_load`.

In:  drawing("", js_on_load=SHARE)
Out: an element whose clicks reach the server as events; the functions are in scripts/
"""

PICK = """document.choose = () => trigger('click');
element.addEventListener('click', event => {
  const picked = event.target.closest('[data-mode]');
  if (!picked || event.target.closest('.thought')) return;
  document.picked = {turn: Number(picked.dataset.turn ?? -1), mode: picked.dataset.mode};
  if (pokesAsked > pokesStopped) pokesStop();
  document.choose();
});
"""
"""Script of an element in which a click on an answer chooses it."""
ASKS_FOR_EVIDENCE = "(_, ...rest) => [document.pickedBefore = document.picked, ...rest]"
"""Script of the question what an answer rests on: what was picked until now goes with it."""
SPELL = """spell(element);
watch('value', () => { spell(element); branch(element); });
element.addEventListener('click', event => {
  const place = placeOf(event.target);
  if (place) trigger('submit', place);
});
"""
"""Script of the tokens: draw them anew, and go on from the alternative that is chosen."""
TELL = """element.addEventListener('click', event => {
  const label = event.target.closest('[data-told]')?.dataset.told;
  if (label) trigger('submit', {label});
});
"""
"""Script of the reasoning: ask again with another answer put into the model's mouth."""
SHARE = "shares(element, click => trigger('submit', click)); watch('value', () => looked(element));"
"""Script of the line that shares an answer and copies its address."""
GLANCE = """watch('value', () => drawGlance(element));
element.addEventListener('click', event => {
  const one = event.target.closest('[data-head]');
  if (one) trigger('select', {layer: Number(one.dataset.layer), head: Number(one.dataset.head)});
  if (event.target.closest('[data-glance]')) trigger('submit', {});
});
"""
"""Script of all heads: ask for them, and show one of them large."""
HELD = """element.addEventListener('click', event => {
  if (event.target.closest('[data-agree]')) trigger('submit', {});
});
"""
"""Script of the agreement with the proof: ask for it."""
UNDERSTAND = """element.addEventListener('click', event => {
  if (event.target.closest('[data-understand]')) trigger('submit', {});
});
"""
"""Script of how each sentence was understood: ask for it."""
WALK = """walking(element, place => trigger('submit', place));
watch('value', () => walked(element));
"""
"""Script of the walk: a click on a stop, a token, a layer or a head asks for it."""
EDIT = "edits(element, change => trigger('submit', change));"
"""Script of the proof: take out, change or put in a sentence, and ask again."""
POKE = """poking(element, kind => trigger('submit', kind), edit => trigger('select', edit),
  () => trigger('stop', {}));
watch('value', () => poked(element));
"""
"""Script of the pokes: ask for a kind of edits, put one of them as a turn, stop."""

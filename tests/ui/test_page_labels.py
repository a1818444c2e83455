"""Labels of controls in two languages: the browser has both, and waits for no server."""

import json

import gradio as gr

from playground.ui.labels import Labels


def test_the_browser_is_given_the_updates_of_each_language():
    labels = Labels()
    with gr.Blocks():
        labels.add(gr.Button(), value="tab ask")
        labels.add(gr.Dropdown(), [("tab log", "log"), ("50", "50")], label="language")
    every = json.loads(labels.in_all())
    assert every["zh"] == [
        {"__type__": "update", "value": "提问"},
        {"__type__": "update", "label": "语言", "choices": [["记录", "log"], ["50", "50"]]},
    ]
    assert every["en"][0] == {"__type__": "update", "value": "Ask"}

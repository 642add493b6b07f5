"""People who talk with a Chainlit page over its socket. Run in Chainlit's environment: ``chainlit_people.py URL N``.

Every line on standard input lets all of them say something at once; the answer is one line of JSON, seconds to the
first line and to the end of each reply, and its words.
"""

import asyncio
import json
import sys
import uuid
from time import perf_counter

import socketio

WORDS = "i was late so often that year and you sat there waiting. i am sorry for that"


class Person:
    """One browser's connection."""

    def __init__(self) -> None:
        self.socket = socketio.AsyncClient()
        self.text = ""
        self.first = 0.0
        self.done = asyncio.Event()
        self.socket.on("stream_start", lambda step: self.heard(step["output"]))
        self.socket.on("stream_token", lambda said: self.heard(said["token"]))
        self.socket.on("task_end", lambda *_: self.done.set() if self.text else None)

    async def connect(self, url: str) -> None:
        auth = {"sessionId": str(uuid.uuid4()), "clientType": "webapp", "userEnv": None, "threadId": None}
        await self.socket.connect(
            url, socketio_path="/ws/socket.io", auth={**auth, "chatProfile": None}, transports=["websocket"]
        )
        await self.socket.emit("connection_successful")

    def heard(self, token: str) -> None:
        self.text += token
        if not self.first and "\n" in self.text:
            self.first = perf_counter()

    async def say(self) -> tuple[float, float, str]:
        """Seconds to the first whole line and to the end, and what was answered."""
        self.text, self.first = "", 0.0
        self.done.clear()
        message = {"id": str(uuid.uuid4()), "name": "user", "type": "user_message", "output": WORDS}
        begun = perf_counter()
        await self.socket.emit(
            "client_message", {"message": {**message, "createdAt": "2026-01-01T00:00:00Z"}, "fileReferences": []}
        )
        await asyncio.wait_for(self.done.wait(), 300)
        return (self.first or perf_counter()) - begun, perf_counter() - begun, self.text


async def main(url: str, count: int) -> None:
    people = [Person() for _ in range(count)]
    for person in people:
        await person.connect(url)
    print("ready", flush=True)
    while await asyncio.to_thread(sys.stdin.readline):
        print(json.dumps(await asyncio.gather(*(person.say() for person in people))), flush=True)
    await asyncio.gather(*(person.socket.disconnect() for person in people))


asyncio.run(main(sys.argv[1], int(sys.argv[2])))

// Spoken replies read aloud by a voice that is on this machine. A voice from the network is never used.

const STAGE = /\([^()]*\)/g;
const WAIT_MS = 1500;

/** Returns {say, stop}. `onNone` is called when somebody wants to hear and there is no such voice. */
export function heard({ button, lang, setRoom, onNone }) {
  const speech = window.speechSynthesis;
  if (!button || !speech) return { say: () => {}, stop: () => false, on: () => false };
  let voice = null;

  function choose() {
    const local = speech.getVoices().filter((one) => one.localService);
    voice = local.find((one) => one.lang.toLowerCase().startsWith(lang)) ?? local[0] ?? null;
    return voice;
  }

  /** Browsers name their voices a little after the page has asked for them. */
  function found() {
    return new Promise((resolve) => {
      if (choose()) {
        resolve(true);
        return;
      }
      const timer = setTimeout(() => resolve(Boolean(choose())), WAIT_MS);
      speech.addEventListener(
        "voiceschanged",
        () => {
          clearTimeout(timer);
          resolve(Boolean(choose()));
        },
        { once: true },
      );
    });
  }

  const on = () => button.ariaPressed === "true";

  function stop() {
    const speaking = speech.speaking || speech.pending;
    speech.cancel();
    return speaking;
  }

  function say(text) {
    const spoken = text.replace(STAGE, " ").trim();
    if (!on() || !voice || !spoken) return;
    const words = new SpeechSynthesisUtterance(spoken);
    words.voice = voice;
    words.lang = voice.lang;
    speech.speak(words);
  }

  button.hidden = false;
  button.addEventListener("click", async () => {
    const wanted = !on();
    stop();
    if (wanted && !(await found())) {
      onNone();
      return;
    }
    button.ariaPressed = String(wanted);
    setRoom({ heard: wanted });
  });
  if (on()) found().then((yes) => (button.ariaPressed = String(yes)));
  window.addEventListener("pagehide", stop);
  return { say, stop, on };
}

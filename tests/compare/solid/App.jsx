import { createSignal, For } from 'solid-js';
import page from '#page';

import { findings } from '../rules.js';

const { words } = page;

function Steps() {
  const [now, go] = createSignal(0);
  return (
    <section id="huong-dan">
      <h2>{words.steps_title}</h2>
      <ol id="cac-buoc">
        <For each={page.steps}>
          {(step, index) => (
            <li hidden={index() !== now()}>
              <h3>{step.title}</h3>
              <p>{step.text}</p>
            </li>
          )}
        </For>
      </ol>
      <p id="buoc-nay" role="status">
        {`${words.step} ${now() + 1}/${page.steps.length}`}
      </p>
      <button id="buoc-truoc" type="button" disabled={now() === 0} onClick={() => go(now() - 1)}>
        {words.back}
      </button>
      <button id="buoc-sau" type="button" disabled={now() === page.steps.length - 1} onClick={() => go(now() + 1)}>
        {words.on}
      </button>
    </section>
  );
}

function Checker() {
  const [typed, type] = createSignal('');
  return (
    <section id="kiem-tra">
      <h2>{words.check}</h2>
      <label for="so-the">{words.label}</label>
      <input id="so-the" autocomplete="off" onInput={(event) => type(event.target.value)} />
      <ul id="ket-qua" role="status">
        <For each={findings(typed(), words)}>{(found) => <li>{found}</li>}</For>
      </ul>
    </section>
  );
}

export function App() {
  return (
    <main>
      <h1>{page.title}</h1>
      <p>{page.summary}</p>
      <Steps />
      <Checker />
      <h2>{words.rules_title}</h2>
      <ul>
        <For each={page.rules}>{(rule) => <li>{rule}</li>}</For>
      </ul>
    </main>
  );
}

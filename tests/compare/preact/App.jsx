import { useState } from 'preact/hooks';
import page from '#page';

import { findings } from '../rules.js';

const { words } = page;

function Steps() {
  const [now, go] = useState(0);
  return (
    <section id="huong-dan">
      <h2>{words.steps_title}</h2>
      <ol id="cac-buoc">
        {page.steps.map((step, index) => (
          <li hidden={index !== now}>
            <h3>{step.title}</h3>
            <p>{step.text}</p>
          </li>
        ))}
      </ol>
      <p id="buoc-nay" role="status">
        {`${words.step} ${now + 1}/${page.steps.length}`}
      </p>
      <button id="buoc-truoc" type="button" disabled={now === 0} onClick={() => go(now - 1)}>
        {words.back}
      </button>
      <button id="buoc-sau" type="button" disabled={now === page.steps.length - 1} onClick={() => go(now + 1)}>
        {words.on}
      </button>
    </section>
  );
}

function Checker() {
  const [typed, type] = useState('');
  return (
    <section id="kiem-tra">
      <h2>{words.check}</h2>
      <label for="so-the">{words.label}</label>
      <input id="so-the" autocomplete="off" onInput={(event) => type(event.target.value)} />
      <ul id="ket-qua" role="status">
        {findings(typed, words).map((found) => (
          <li>{found}</li>
        ))}
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
        {page.rules.map((rule) => (
          <li>{rule}</li>
        ))}
      </ul>
    </main>
  );
}

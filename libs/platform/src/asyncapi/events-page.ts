import type { AsyncapiDocument, AsyncapiMessage, Channel, JsonSchema } from '@limit-ledger/contracts';
import { html, Markup } from './html.js';
import { membersTable } from './members-table.js';
import { PAGE_STYLE } from './page-style.js';

/** The description of events as a page: whole in itself, without scripts. */
export function eventsPage(document: AsyncapiDocument): string {
  const { info, channels } = document;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${info.title}</title>
<style>${new Markup(PAGE_STYLE)}</style>
</head>
<body>
<a class="skip" href="#content">To the content</a>
<header>
<h1>${info.title}</h1>
<p>${info.description}</p>
<p>The same as <a href="/asyncapi.json">AsyncAPI document</a>; requests and answers are described <a href="/docs">here</a>.</p>
</header>
<nav aria-label="Topics and types"><ul>
${Object.entries(channels).map(([id, channel]) => contentsOf(id, channel))}</ul></nav>
<main id="content">
${Object.entries(document.components.schemas).map(([id, schema]) => headersOf(id, schema as JsonSchema))}
${Object.entries(channels).map(([id, channel]) => channelSection(id, channel, document))}
</main>
</body>
</html>
`.text;
}

const idsOf = ({ messages }: Channel): readonly string[] => Object.keys(messages);

function contentsOf(id: string, channel: Channel): Markup {
  const types = idsOf(channel).map((each) => html`<li><a href="#${each}">${each}</a></li>`);
  return html`<li><a href="#${id}">${channel.address}</a><ul>${types}</ul></li>
`;
}

const headersOf = (id: string, schema: JsonSchema): Markup =>
  html`<section id="${id}"><h2>${schema.title}</h2><p>${schema.description}</p>${membersTable('Headers', schema)}</section>
`;

function channelSection(id: string, channel: Channel, { components }: AsyncapiDocument): Markup {
  const messages = idsOf(channel).map((each) => messageSection(each, components.messages[each] as AsyncapiMessage));
  return html`<section id="${id}"><h2>${channel.title}</h2><p><code>${channel.address}</code></p><p>${channel.description}</p>
${messages}</section>
`;
}

function messageSection(
  id: string,
  { name, title, summary, headers, payload, examples = [], bindings }: AsyncapiMessage,
): Markup {
  const key = (bindings as { readonly kafka?: { readonly key: { readonly description: string } } } | undefined)?.kafka?.key
    .description;
  const facts = html`<dl><dt>Type</dt><dd><code>${name}</code></dd>${key === undefined ? '' : html`<dt>Key</dt><dd>${key}</dd>`}</dl>`;
  const table = payload.properties === undefined ? '' : membersTable(`Members of ${name}`, payload);
  const shown = examples.map(
    (example) => html`<details><summary>Example</summary><pre>${JSON.stringify(example.payload, null, 2)}</pre></details>`,
  );
  const shape =
    headers === undefined
      ? ''
      : html`<p>With the <a href="#${headers.$ref.split('/').at(-1) ?? ''}">headers</a> of its topic.</p>`;
  return html`<article id="${id}"><h3>${title}</h3><p>${summary}</p>${facts}${shape}${table}${shown}</article>
`;
}

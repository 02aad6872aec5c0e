import { load } from '/webjars/js-yaml/4.1.0/dist/js-yaml.mjs';

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];

/* Everything is put in as text, never as markup. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

const schemaName = (ref) => ref.slice(ref.lastIndexOf('/') + 1);

function follow(api, value) {
  return value?.$ref ? value.$ref.slice(2).split('/').reduce((at, step) => at?.[step], api) : value;
}

/* A schema in a few words, with links to those that have a name. */
function typeOf(schema) {
  if (!schema) return element('span', {}, 'any');
  if (schema.$ref) {
    const name = schemaName(schema.$ref);
    return element('a', { href: `#schema-${name}` }, name);
  }
  if (schema.enum) return element('code', {}, schema.enum.join(' | '));
  if (schema.type === 'array') return element('span', {}, 'array of ', typeOf(schema.items));
  if (schema.allOf) return element('span', {}, ...schema.allOf.map((part) => element('span', {}, typeOf(part), ' ')));
  return element('code', {}, [schema.type ?? 'any', schema.format].flat().filter(Boolean).join(' '));
}

function row(...cells) {
  return element('tr', {}, ...cells.map((cell) => element('td', {}, cell ?? '')));
}

function parameters(api, list) {
  const rows = list.map((one) => follow(api, one)).map((one) =>
    row(element('code', {}, one.name), one.in, typeOf(one.schema), one.description ?? (one.required ? 'required' : '')));
  return rows.length ? element('table', {}, ...rows) : null;
}

function content(bodies) {
  return Object.entries(bodies ?? {}).map(([type, body]) => {
    const line = element('p', {}, element('code', {}, type), ' ', typeOf(body.schema));
    for (const [name, event] of Object.entries(body['x-events'] ?? {})) {
      line.append(element('br'), element('code', {}, `event: ${name}`), ' ', typeOf(event));
    }
    return line;
  });
}

function operation(api, path, method, shared, described) {
  const answers = Object.entries(described.responses ?? {}).map(([status, given]) => {
    const answer = follow(api, given);
    return row(element('code', {}, status), answer.description, element('div', {}, ...content(answer.content)));
  });
  const roles = described['x-roles'];
  return element('details', { id: described.operationId ?? `${method} ${path}` },
    element('summary', {},
      element('span', { class: 'method' }, method.toUpperCase()), element('code', {}, path), ' ', described.summary ?? ''),
    described.description ? element('p', {}, described.description) : null,
    roles ? element('p', { class: 'roles' }, `Who: ${roles.join(', ')}`) : null,
    parameters(api, [...shared, ...(described.parameters ?? [])]),
    ...content(described.requestBody?.content),
    element('table', {}, ...answers));
}

function operations(api) {
  const byTag = new Map();
  for (const [path, item] of Object.entries(api.paths)) {
    for (const method of METHODS.filter((one) => item[one])) {
      const tag = item[method].tags?.[0] ?? 'other';
      if (!byTag.has(tag)) byTag.set(tag, []);
      byTag.get(tag).push(operation(api, path, method, item.parameters ?? [], item[method]));
    }
  }
  return [...byTag].flatMap(([tag, made]) => [element('h2', {}, tag), ...made]);
}

function schema(name, described) {
  const members = Object.entries(described.properties ?? {}).map(([member, type]) => row(
    element('code', {}, member), typeOf(type), type.description ?? '',
    described.required?.includes(member) ? element('span', { class: 'required' }, 'always') : ''));
  return element('section', { id: `schema-${name}` },
    element('h3', {}, name),
    described.description ? element('p', {}, described.description) : null,
    members.length ? element('table', {}, ...members) : element('p', {}, typeOf(described)),
    ...(described.examples ?? []).map((one) => element('pre', {}, JSON.stringify(one, null, 2))));
}

async function show() {
  const answer = await fetch('/openapi.yaml');
  const main = document.getElementById('docs');
  if (!answer.ok) {
    main.append(element('p', {}, `/openapi.yaml: ${answer.status}`));
    return;
  }
  const api = load(await answer.text());
  document.title = api.info.title;
  main.prepend(element('h1', {}, api.info.title), element('p', {}, api.info.description ?? ''));
  main.append(...operations(api), element('h2', {}, 'Schemas'),
    ...Object.entries(api.components?.schemas ?? {}).map(([name, described]) => schema(name, described)));
  if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}

show();

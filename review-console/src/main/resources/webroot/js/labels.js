import { html } from 'lit';
import { t, language } from './i18n.js';

const HEALTH = ['medical-efficacy', 'health-function', 'safety-guarantee', 'cosmetic-efficacy'];

/** True when the claim is grave and about health: the one thing that is red. */
export const harmful = ({ severity, category }) => severity === 'high' && HEALTH.includes(category);

/** Classes for shape and colour. */
export const grade = (item) => `${item.severity}${harmful(item) ? ' harm' : ''}`;

/** The severity's word with its bar. */
export const severityWord = (item) => html`<span class="sev ${grade(item)}">${t(`severity.${item.severity}`)}</span>`;

/** 叠字、谐音 / repeats, homophone */
export const transformWords = (transforms) => transforms.map((name) => t(`transform.${name}`)).join(language.value === 'zh' ? '、' : ', ');

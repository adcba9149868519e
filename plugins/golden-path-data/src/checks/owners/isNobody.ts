/** Names that stand for nobody. */
const NOBODY =
  /^(guests?|unknown|nobody|none|n\/?a|anyone|everyone|all|admin|root|owner|user|team|group|your[- ].*|my[- ]?team|todo|tbd|example|someone|somebody|default)$/i;

/** Whether a reference names nobody who can answer for something: `guests`, `user:default/guest`, `unknown`, `TODO`. */
export function isNobody(reference: string): boolean {
  const name = nameOf(reference);
  return NOBODY.test(name) || /^[<{[]/.test(name);
}

/** The name in an entity reference, in lower case: `group:default/Lake` is `lake`. */
export function nameOf(reference: string): string {
  return reference.trim().toLowerCase().split('/').pop()!.split(':').pop()!;
}

/** Commands told from the events they leave: one table of names says both. */

/** What each command carries: what the one event it leaves carries. `Names` gives the command of each event. */
export type CommandBodies<EventBodies, Names extends Readonly<Record<keyof EventBodies, string>>> = {
  readonly [Type in keyof EventBodies as Names[Type]]: EventBodies[Type];
};

/** Any of the commands, as it is given. */
export type CommandOf<Bodies> = {
  readonly [Name in keyof Bodies]: { readonly name: Name; readonly body: Bodies[Name] };
}[keyof Bodies];

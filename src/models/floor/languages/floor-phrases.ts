/** All that the floor says of its own to a customer in whose language the desk has no flows. A native speaker may correct a table. */
export interface FloorPhrases {
  /** The desk's flows are in English. */
  readonly onlyEnglish: string;
  readonly offer: string;
  readonly asked: string;
  readonly stillHere: string;
  readonly noWay: string;
  /** What is said to whatever follows a danger and is no plain wish. */
  readonly afterDanger: string;
  /** A person was asked for before, and is again. */
  readonly already: string;
  /** To whatever is said while a person is waited for. */
  readonly noted: string;
  /** To a number or a reference that came before anybody was asked for. */
  readonly kept: string;
  /** How long it takes until somebody comes. */
  readonly noTime: string;
  /** No person is wanted. */
  readonly declined: string;
  readonly hello: string;
  readonly welcome: string;
  readonly goodbye: string;
  /** What answers here. */
  readonly robot: string;
  /** What is asked for before a person comes, by the kind of its slot. */
  readonly phone: string;
  readonly email: string;
  readonly name: string;
  readonly id: string;
  readonly text: string;
}

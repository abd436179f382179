import { useDirectory } from '../../directory.ts';

/** A way of the desk; `from` is empty for who had it from the start. */
export function EdgeName({ from, to }: { from: string; to: string }) {
  const { name, cord } = useDirectory();
  return (
    <span className="whitespace-nowrap font-medium">
      {from === '' ? <span className="text-soft">At the start</span> : <Named id={from} />}
      <span className="text-faint"> → </span>
      <span style={{ color: cord(to) }}>{name(to)}</span>
    </span>
  );
}

/** Somebody of the desk, in their colour. */
export function Named({ id }: { id: string }) {
  const { name, cord } = useDirectory();
  return (
    <span className="font-medium" style={{ color: cord(id) }}>
      {name(id)}
    </span>
  );
}

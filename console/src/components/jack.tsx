/** A jack of the board: a ring in its agent's colour, with a plug in it when the line is there. */
export function Jack({
  cord,
  plugged = false,
  size = 14,
}: {
  cord: string;
  plugged?: boolean;
  size?: number;
}) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 14 14" className="shrink-0">
      <circle cx="7" cy="7" r="5.6" fill="var(--paper)" stroke={cord} strokeWidth="2.2" />
      <circle cx="7" cy="7" r={plugged ? 3 : 1.6} fill={cord} />
    </svg>
  );
}

/** A key cap. */
export function Kbd({ children }: { readonly children: string }) {
  return <kbd className="key">{children}</kbd>;
}

import { Button as DsButton } from '@digdir/designsystemet-react';
import type { ComponentProps } from 'react';

type ButtonProps = Pick<
  ComponentProps<'button'>,
  | 'children'
  | 'onClick'
  | 'type'
  | 'className'
  | 'aria-label'
  | 'aria-haspopup'
  | 'aria-expanded'
  | 'aria-keyshortcuts'
  | 'aria-disabled'
  | 'aria-describedby'
  | 'id'
  | 'ref'
> & { readonly variant?: 'primary' | 'secondary' | 'tertiary' };

/** A button of the design system; secondary unless told otherwise. */
export function Button({ variant = 'secondary', ref, ...rest }: ButtonProps) {
  return <DsButton variant={variant} data-color={variant === 'primary' ? 'accent' : 'neutral'} {...(ref != null && { ref })} {...rest} />;
}

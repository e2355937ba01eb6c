type TypesFactory = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createHTML: (text: string) => string | null },
  ) => unknown;
};

/**
 * The page's policy refuses markup made from text. The interface kit writes the text of style elements, in
 * which no markup can stand; anything with a `<` is refused here, so nothing from data becomes markup.
 */
export function allowOnlyStyleText(): void {
  const factory = (window as { readonly trustedTypes?: TypesFactory }).trustedTypes;
  factory?.createPolicy('default', { createHTML: onlyStyleText });
}

export function onlyStyleText(text: string): string | null {
  return text.includes('<') ? null : text;
}

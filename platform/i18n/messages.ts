export type Language = "vi" | "en";
export const languages: readonly Language[] = ["vi", "en"];

/** The words of one module (`messages.ts`): Vietnamese first; English must have the same shape or it does not compile. */
export function defineMessages<M>(vi: M, en: NoInfer<Widen<M>>): Readonly<Record<Language, Widen<M>>> {
	return { vi: vi as Widen<M>, en };
}

/** Literal strings become `string`, so that another language may say something else. */
type Widen<M> = M extends string
	? string
	: M extends (...args: infer A) => infer R
		? (...args: A) => Widen<R>
		: { readonly [K in keyof M]: Widen<M[K]> };

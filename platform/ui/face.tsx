import { createContext, useContext } from "hono/jsx";
import type { Temporal } from "temporal-polyfill";
import type { Language } from "#platform/i18n/messages.ts";
import { type FaceMessages, messages } from "./messages.ts";

/** What a component may know of the page around it, so that nobody has to hand the language down. */
export interface Face {
	readonly language: Language;
	/** an address of ours in the reader's language */
	readonly to: (address: string) => string;
	readonly today: Temporal.PlainDate | null;
	/** tells one person's drafts from another's on a shared computer; empty for visitors */
	readonly owner: string;
	/** address of a script that helps a page which also works without it; null where none is built */
	readonly island: (name: string) => string | null;
}

const plain: Face = { language: "vi", to: (address) => address, today: null, owner: "", island: () => null };
const FaceContext = createContext<Face>(plain);

export const FaceProvider = FaceContext.Provider;

export function useFace(): Face & { readonly words: FaceMessages } {
	const face = useContext(FaceContext);
	return { ...face, words: messages[face.language] };
}

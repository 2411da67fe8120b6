import type { Child } from "hono/jsx";
import { useFace } from "../face.tsx";

/** Stands beside every figure and name that is not real. */
export function Illustrative() {
	const { words } = useFace();
	return <span class="demo">{words.illustrative}</span>;
}

/** Stands beside what was declared and not drawn from work. */
export function Declared({ children }: { readonly children?: Child }) {
	const { words } = useFace();
	return <span class="tag">{children ?? words.declared}</span>;
}

/** Words in another language than the page's, so that a screen reader speaks them rightly. */
export function LanguageOf({ tag, children }: { readonly tag: string; readonly children?: Child }) {
	return <span lang={tag}>{children}</span>;
}

/** Signing out takes drafts along: the computer may be a shared one. */
import { forgetAllDrafts, forgotten } from "./draft-store.part.ts";

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-sign-out]"))
	form.addEventListener("submit", () => {
		forgetAllDrafts();
		// a form on this page must not save again on the way out
		dispatchEvent(new Event(forgotten));
	});

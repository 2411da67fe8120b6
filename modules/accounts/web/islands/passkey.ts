/**
 * A button for passkeys. Without script it stays hidden and a sentence says what is missing; with it, the
 * browser's own dialogue opens and its answer is sent as an ordinary form.
 */
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from "@simplewebauthn/browser";

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) {
	if (!browserSupportsWebAuthn()) continue;
	for (const hidden of form.querySelectorAll<HTMLElement>("[hidden]")) hidden.hidden = false;
	for (const sentence of form.querySelectorAll<HTMLElement>("[data-without-script]")) sentence.hidden = true;
	form.addEventListener("submit", (event) => {
		const answer = form.elements.namedItem("answer") as HTMLInputElement;
		if (answer.value !== "") return;
		event.preventDefault();
		void ask(form).then((said) => {
			if (said === null) return;
			answer.value = JSON.stringify(said);
			form.requestSubmit();
		});
	});
}

async function ask(form: HTMLFormElement): Promise<unknown> {
	const optionsJSON = JSON.parse(form.dataset.options ?? "{}");
	try {
		return form.dataset.passkey === "add"
			? await startRegistration({ optionsJSON })
			: await startAuthentication({ optionsJSON });
	} catch {
		// The person closed the dialogue, or there is no such key here: the form stays as it was.
		return null;
	}
}

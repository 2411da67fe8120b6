/**
 * Nothing typed is lost: a long form keeps a draft on this device, says so, fills it in again, warns before the
 * page is left, and is sent only once. Without this script the form works too.
 */
import { type Draft, type DraftStore, draftStore, forgotten } from "./draft-store.part.ts";
import { readValues, sameValues, writeValues } from "./form-values.part.ts";

const saveAfter = 400;
const resendAfter = 15_000;

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-guard]")) guard(form);

function guard(form: HTMLFormElement): void {
	const store = draftStore(new URL(form.action).pathname, form.dataset["guard"] ?? "");
	const atFirst = readValues(form);
	const status = statusLine(form);
	offerDraft(form, store, atFirst, status);
	let timer = 0;
	let leaving = false;
	addEventListener(forgotten, () => {
		leaving = true;
	});
	const unsent = () => !leaving && !sameValues(readValues(form), atFirst);
	const save = (sent: boolean) => {
		clearTimeout(timer);
		const now = Date.now();
		store.write({ savedAt: now, sent, values: readValues(form) });
		if (!sent) status.textContent = words(form, "draftSaved", now);
	};
	form.addEventListener("input", () => {
		leaving = false;
		clearTimeout(timer);
		timer = window.setTimeout(() => save(false), saveAfter);
	});
	addEventListener("pagehide", () => {
		if (unsent()) save(false);
	});
	addEventListener("beforeunload", (event) => {
		if (unsent()) event.preventDefault();
	});
	sendOnce(form, status, (sending) => {
		leaving = sending;
		if (sending) save(true);
	});
}

/** A second press while the first is on its way does nothing; after a while, or on coming back, it may be tried again. */
function sendOnce(form: HTMLFormElement, status: HTMLElement, onChange: (sending: boolean) => void): void {
	let sending = false;
	const set = (on: boolean) => {
		sending = on;
		onChange(on);
		form.toggleAttribute("aria-busy", on);
		if (on) status.textContent = form.dataset["sending"] ?? "";
	};
	form.addEventListener("submit", (event) => {
		if (sending) return event.preventDefault();
		set(true);
		setTimeout(() => set(false), resendAfter);
	});
	addEventListener("pageshow", (event) => {
		if (event.persisted) set(false);
	});
}

/**
 * A draft that was never sent is filled in at once. One that was sent, and may or may not have arrived, is only
 * offered. What the server gave back (a refused form) is newer than any draft and stays.
 */
function offerDraft(
	form: HTMLFormElement,
	store: DraftStore,
	atFirst: Draft["values"],
	status: HTMLElement,
): void {
	const draft = store.read();
	if (!draft || sameValues(draft.values, atFirst) || form.querySelector(".wrong, .notice.bad")) return;
	const fill = () => {
		writeValues(form, draft.values);
		status.textContent = words(form, "draftSaved", draft.savedAt);
	};
	const notice = document.createElement("div");
	notice.className = "notice";
	notice.setAttribute("role", "status");
	const sentence = document.createElement("p");
	sentence.textContent = words(form, draft.sent ? "draftSent" : "draftFound", draft.savedAt);
	const actions = document.createElement("div");
	actions.className = "actions";
	const fillAndClose = () => {
		fill();
		notice.remove();
	};
	if (draft.sent) actions.append(button(form.dataset["draftFill"], fillAndClose));
	else fill();
	const discard = () => {
		store.forget();
		writeValues(form, atFirst);
		status.textContent = "";
		notice.remove();
	};
	actions.append(button(form.dataset["draftDiscard"], discard));
	notice.append(sentence, actions);
	form.prepend(notice);
}

function button(label: string | undefined, press: () => void): HTMLButtonElement {
	const made = document.createElement("button");
	made.type = "button";
	made.className = "btn second small";
	made.textContent = label ?? "";
	made.addEventListener("click", press);
	return made;
}

function statusLine(form: HTMLFormElement): HTMLElement {
	const line = document.createElement("span");
	line.className = "why";
	line.setAttribute("role", "status");
	(form.querySelector(".actions") ?? form).append(line);
	return line;
}

/** The sentence comes from the page, in its language; the time is the reader's own. */
function words(form: HTMLFormElement, name: string, at: number): string {
	const when = new Date(at);
	const two = (n: number) => String(n).padStart(2, "0");
	const vi = document.documentElement.lang === "vi";
	const time = `${two(when.getHours())}${vi ? "." : ":"}${two(when.getMinutes())}`;
	const today = new Date().toDateString() === when.toDateString();
	const day = `${two(when.getDate())}/${two(when.getMonth() + 1)}/${when.getFullYear()}`;
	return (form.dataset[name] ?? "").replace("{time}", today ? time : `${time}, ${day}`);
}

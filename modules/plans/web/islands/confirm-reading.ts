/**
 * The screen on which a reading is decided about, by keyboard: the item that has the focus lights up its place in the
 * paper, a key presses the button or follows the link that carries it (`data-phim`), and the answer takes the place of
 * the page's main part, so that neither the paper nor the eye jumps. Without this script every button and link works.
 */
const screenOf = (page: ParentNode) => page.querySelector<HTMLElement>("[data-xac-nhan]");
const items = () => [...document.querySelectorAll<HTMLElement>("[data-muc]")];
const itemAround = (element: Element | null) => element?.closest<HTMLElement>("[data-muc]") ?? null;
const writes = (element: EventTarget | null): element is HTMLElement =>
	element instanceof HTMLElement && element.matches("input, textarea, select, [contenteditable]");

/** the item that had the focus last; it keeps the light while a field or button of it is used */
let current: HTMLElement | null = null;
let sending = false;

function light(item: HTMLElement | null): void {
	if (item === null || item === current) return;
	current = item;
	for (const lit of document.querySelectorAll("mark.lit")) lit.classList.remove("lit");
	const key = item.dataset["muc"] ?? "";
	const places = [...document.querySelectorAll<HTMLElement>("[data-cho]")].filter((place) =>
		place.dataset["cho"]?.split(" ").includes(key),
	);
	for (const place of places) place.classList.add("lit");
	if (places[0]) show(places[0]);
}

/** Scrolls the paper alone, and only where it stands beside the items. */
function show(place: HTMLElement): void {
	const paper = place.closest<HTMLElement>("[data-van-ban]");
	if (!paper || paper.scrollHeight <= paper.clientHeight) return;
	const [inner, outer] = [place.getBoundingClientRect(), paper.getBoundingClientRect()];
	paper.scrollTop += inner.top - outer.top - paper.clientHeight / 3;
}

function go(item: HTMLElement | undefined): void {
	if (!item) return;
	item.focus({ preventScroll: true });
	const { top, bottom } = item.getBoundingClientRect();
	if (top < 0 || bottom > innerHeight)
		item.scrollIntoView({ block: bottom - top > innerHeight ? "start" : "center" });
}

function step(by: 1 | -1): void {
	const all = items();
	const at = current ? all.indexOf(current) : -1;
	// the first press goes to the item that is lit already
	if (current && !current.contains(document.activeElement)) go(current);
	else go(at < 0 ? all[0] : all[at + by]);
}

/** The button or link that carries the key: of the item first, then of the page. */
function carrier(key: string): HTMLElement | null {
	const selector = `[data-phim="${CSS.escape(key)}"]`;
	const own = current?.isConnected ? current.querySelector<HTMLElement>(selector) : null;
	const ofPage = [...document.querySelectorAll<HTMLElement>(selector)].find(
		(element) => !itemAround(element),
	);
	return own ?? ofPage ?? null;
}

function pressed(event: KeyboardEvent): void {
	if (!screenOf(document)) return;
	const { key, target } = event;
	if (key === "Enter" && (event.ctrlKey || event.metaKey) && writes(target)) {
		event.preventDefault();
		target.closest("form")?.requestSubmit();
		return;
	}
	if (event.ctrlKey || event.metaKey || event.altKey) return;
	if (writes(target)) {
		// out of the field, back to its item or to the link that leads back: the keys act again
		if (key === "Escape") (itemAround(target) ?? carrier("Escape"))?.focus();
		return;
	}
	if (act(key, target)) event.preventDefault();
}

function act(key: string, target: EventTarget | null): boolean {
	const onItem = target === current && current !== null;
	if (key === "?") return toggleKeys();
	if (key === "j" || (key === "ArrowDown" && onItem)) step(1);
	else if (key === "k" || (key === "ArrowUp" && onItem)) step(-1);
	else {
		// on a link or button Enter is the link's or button's own
		if (key === "Enter" && !onItem) return false;
		const found = sending ? null : carrier(key.length === 1 ? key.toLowerCase() : key);
		if (!found) return false;
		found.click();
	}
	return true;
}

function toggleKeys(): boolean {
	const table = document.querySelector<HTMLDetailsElement>("[data-bang-phim] details");
	if (table) table.open = !table.open;
	return table !== null;
}

/** Sends a form of the screen and puts the answer in place of the page's main part. */
function sent(event: SubmitEvent): void {
	const form = event.target;
	if (!(form instanceof HTMLFormElement) || !form.closest(".desk")) return;
	event.preventDefault();
	if (sending) return;
	sending = true;
	document.body.setAttribute("aria-busy", "true");
	const fields = new URLSearchParams();
	for (const [name, value] of new FormData(form, event.submitter)) fields.append(name, String(value));
	fetch(form.action, { method: "POST", body: fields })
		.then(answered)
		.catch(() => location.reload())
		.finally(() => {
			sending = false;
			document.body.removeAttribute("aria-busy");
		});
}

async function answered(response: Response): Promise<void> {
	const page = new DOMParser().parseFromString(await response.text(), "text/html");
	const [main, other] = [document.querySelector("main"), page.querySelector("main")];
	if (!main || !other || !screenOf(page)) return location.assign(response.url);
	const scrolled = document.querySelector("[data-van-ban]")?.scrollTop ?? 0;
	main.replaceChildren(...other.childNodes);
	document.title = page.title;
	history.replaceState(null, "", response.url);
	const paper = document.querySelector("[data-van-ban]");
	if (paper) paper.scrollTop = scrolled;
	opened();
	// everything is decided: the one button that is left
	if (!current) document.querySelector<HTMLElement>("#ghi-vao-du-thao:not([aria-disabled])")?.focus();
}

/** Shows the table of keys, and goes to the item at which the page was opened. */
function opened(): void {
	current = null;
	for (const table of document.querySelectorAll<HTMLElement>("[data-bang-phim]")) table.hidden = false;
	const at = document.querySelector<HTMLElement>("[data-hien-tai]")?.dataset["hienTai"];
	const wrong = document.querySelector<HTMLElement>(".notice.bad[autofocus]");
	if (wrong) wrong.focus();
	else if (at) go(items().find((item) => item.dataset["muc"] === at));
	else if (!document.querySelector(".desk"))
		screenOf(document)?.querySelector<HTMLElement>("textarea, .box")?.focus();
	else light(items().find((item) => item.dataset["the"] === "open") ?? null);
}

document.addEventListener("keydown", pressed);
document.addEventListener("submit", sent);
document.addEventListener("focusin", (event) => light(itemAround(event.target as Element)));
opened();

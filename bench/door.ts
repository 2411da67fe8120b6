/** Walks through a door of the demo as a browser would, and returns its cookies. */
export async function signInThroughDoor(origin: string, door: string): Promise<string> {
	const page = await fetch(`${origin}/dang-nhap`);
	const html = await page.text();
	const jar = cookiesOf(page);
	const form = [...html.matchAll(/<form[^>]*action="([^"]*)"[\s\S]*?<\/form>/g)].find(([text]) =>
		text.includes('name="door"'),
	);
	if (!form) throw new Error("no door of the demo stands on the page for signing in");
	const hidden = [...form[0].matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
	const fields = new URLSearchParams(
		hidden.map(([, name = "", value = ""]): [string, string] => [name, value]),
	);
	fields.set("door", door);
	const answer = await fetch(new URL(form[1] ?? "", origin), {
		method: "POST",
		redirect: "manual",
		headers: { cookie: jar, origin, "content-type": "application/x-www-form-urlencoded" },
		body: fields.toString(),
	});
	if (answer.status !== 303) throw new Error(`the door ${door} answered ${answer.status}`);
	return [jar, cookiesOf(answer)].filter(Boolean).join("; ");
}

const cookiesOf = (answer: Response): string =>
	answer.headers
		.getSetCookie()
		.map((cookie) => cookie.split(";")[0])
		.join("; ");

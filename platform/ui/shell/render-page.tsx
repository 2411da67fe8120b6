import { createHash } from "node:crypto";
import type { PageAnswer } from "#platform/http/route.ts";
import { type Face, FaceProvider, useFace } from "../face.tsx";
import { Notice } from "../notices/notice.tsx";
import { Trail } from "../parts/trail.tsx";
import { Foot } from "./foot.tsx";
import { Masthead } from "./masthead.tsx";
import type { ShellContext, ShellPerson } from "./shell-context.ts";
import { Banners, PersonStrip } from "./strips.tsx";

/** The whole document around a page's answer. */
export function renderPage(answer: PageAnswer, shell: ShellContext): string {
	const face: Face = {
		language: shell.language,
		to: shell.to,
		today: shell.today,
		owner: ownerOf(shell.person),
		island: (name) => shell.assets.islands.get(name) ?? null,
	};
	const html = (
		<FaceProvider value={face}>
			<html lang={shell.language}>
				<DocumentHead answer={answer} shell={shell} />
				<Body answer={answer} shell={shell} />
			</html>
		</FaceProvider>
	).toString();
	if (typeof html !== "string")
		throw new TypeError("a page waits for something: load data before the markup");
	return `<!doctype html>${html}`;
}

/** Short and saying nothing about the person, since it stands in the markup. */
function ownerOf(person: ShellPerson | null): string {
	if (!person) return "";
	const about = person.key ?? `${person.name} ${person.post}`;
	return createHash("sha256").update(about).digest("base64url").slice(0, 8);
}

interface ShellProps {
	readonly answer: PageAnswer;
	readonly shell: ShellContext;
}

function DocumentHead({ answer, shell }: ShellProps) {
	return (
		<head>
			<meta charset="utf-8" />
			<meta name="viewport" content="width=device-width,initial-scale=1" />
			<title>{answer.title === "Gương" ? "Gương" : `${answer.title} · Gương`}</title>
			{answer.description ? <meta name="description" content={answer.description} /> : null}
			{answer.illustrative || answer.noindex ? <meta name="robots" content="noindex" /> : null}
			<meta name="theme-color" content="#27408b" />
			<link rel="stylesheet" href={shell.assets.sheet} />
			{shell.assets.preload.map((font) => (
				<link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
			))}
			<link rel="icon" href={shell.assets.icon} type="image/svg+xml" />
		</head>
	);
}

function Body({ answer, shell }: ShellProps) {
	const { words } = useFace();
	return (
		<body>
			<a class="skip" href="#noi-dung">
				{words.skip}
			</a>
			<Masthead shell={shell} section={answer.section} />
			{shell.person ? <PersonStrip shell={shell} person={shell.person} /> : null}
			<Banners shell={shell} illustrative={answer.illustrative ?? false} />
			{answer.trail ? <Trail steps={answer.trail} current={answer.title} /> : null}
			<main id="noi-dung" class="wrap" tabindex={-1}>
				{shell.notice ? <Notice kind="ok" level={2} title={shell.notice} live /> : null}
				{answer.body}
			</main>
			<Foot shell={shell} />
		</body>
	);
}

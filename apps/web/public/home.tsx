import type { Child } from "hono/jsx";
import { page } from "#platform/http/route.ts";
import { ButtonLink, Head, Links, Part, SearchBox } from "#platform/ui/index.ts";
import { webMessages } from "../messages.ts";

/** Doors that lead into a demo sign-in; the others are open to everyone. */
const demoDoors = [
	"officer",
	"desk",
	"head",
	"coordinator",
	"department",
	"home-affairs",
	"supervisor",
	"administrator",
] as const;

/** What people come for who are waiting for a paper. */
const procedureLinks = [
	["lookup", "/tra-cuu-ho-so"],
	["find", "/thu-tuc"],
	["onTime", "/giai-quyet-ho-so"],
] as const;

/** The first page: what Gương is, a search for one's own commune, and a door for each kind of person. */
export const homePage = page({
	address: "/",
	who: "everyone",
	show(_, { language, to, form, services }) {
		const words = webMessages[language].home;
		const demo = services.installation.demo;
		const open = (name: "citizen" | "researcher", address: string) => (
			<Door words={words.doors[name]}>
				<ButtonLink kind="second" small address={to(address)}>
					{words.open}
					<span class="vh">: {words.doors[name][0]}</span>
				</ButtonLink>
			</Door>
		);
		const signIn = (name: (typeof demoDoors)[number]) => (
			<Door words={words.doors[name]}>
				{demo ? (
					<form method="post" action={to("/dang-nhap/minh-hoa")}>
						{form.hidden}
						<input type="hidden" name="continue" value="/ban-lam-viec" />
						<button type="submit" class="btn second small" name="door" value={name}>
							{words.enterAs}
							<span class="vh">: {words.doors[name][0]}</span>
						</button>
					</form>
				) : (
					<ButtonLink kind="second" small address={to("/dang-nhap")}>
						{words.signIn}
						<span class="vh">: {words.doors[name][0]}</span>
					</ButtonLink>
				)}
			</Door>
		);
		return {
			title: words.title,
			description: words.description,
			section: "/",
			body: (
				<>
					<Head title={words.title}>
						<SearchBox
							action={to("/tim-kiem")}
							label={words.searchLabel}
							hint={words.searchHint}
							examples={words.searchExamples.map((typed) => ({
								label: typed,
								address: to(`/tim-kiem?q=${encodeURIComponent(typed)}`),
							}))}
						/>
					</Head>
					<Part id="thu-tuc" title={words.proceduresHeading}>
						<Links
							items={procedureLinks.map(([name, address]) => ({
								address: to(address),
								label: words.procedures[name],
							}))}
						/>
					</Part>
					<Part id="la-gi" title={words.whatHeading}>
						<ol class="sentences">
							{words.what.map((sentence) => (
								<li>{sentence}</li>
							))}
						</ol>
					</Part>
					<Part id="cua" title={words.doorsHeading} sub={demo ? words.doorsDemo : words.doorsReal}>
						<ul class="doors">
							{open("citizen", "/don-vi")}
							{demoDoors.map(signIn)}
							{open("researcher", "/du-lieu")}
						</ul>
					</Part>
				</>
			),
		};
	},
});

function Door({ words, children }: { readonly words: readonly string[]; readonly children: Child }) {
	return (
		<li>
			<h3>{words[0]}</h3>
			<p>{words[1]}</p>
			<div class="actions">{children}</div>
		</li>
	);
}

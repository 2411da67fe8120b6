import { page } from "#platform/http/route.ts";
import { SearchBox } from "#platform/ui/index.ts";
import { webMessages } from "../messages.ts";

/** Doors that lead into a demo sign-in; the others are open to everyone. */
const demoDoors = ["officer", "head", "coordinator", "supervisor", "administrator"] as const;

/** An old commune without tone marks, a district that is gone, a province: what people really type. */
const searchExamples = ["xa thanh son", "huyen long phu", "Đồng Tháp"];

/** The first page: what Gương is, a search for one's own commune, and a door for each kind of person. */
export const homePage = page({
	address: "/",
	who: "everyone",
	show(_, { language, to, form, services }) {
		const words = webMessages[language].home;
		const demo = services.installation.demo;
		const open = (name: "citizen" | "researcher", address: string) => (
			<li>
				<h3>{words.doors[name][0]}</h3>
				<p>{words.doors[name][1]}</p>
				<p class="actions">
					<a class="btn second small" href={to(address)}>
						{words.open}
						<span class="vh">: {words.doors[name][0]}</span>
					</a>
				</p>
			</li>
		);
		return {
			title: words.title,
			description: words.description,
			section: "/",
			body: (
				<>
					<div class="head">
						<h1>{words.title}</h1>
						<SearchBox
							action={to("/tim-kiem")}
							label={words.searchLabel}
							hint={words.searchHint}
							examples={searchExamples.map((typed) => ({
								label: typed,
								address: to(`/tim-kiem?q=${encodeURIComponent(typed)}`),
							}))}
						/>
					</div>
					<section class="part" aria-labelledby="la-gi">
						<h2 id="la-gi">{words.whatHeading}</h2>
						<ol class="sentences">
							{words.what.map((sentence) => (
								<li>{sentence}</li>
							))}
						</ol>
					</section>
					<section class="part" aria-labelledby="cua">
						<h2 id="cua">{words.doorsHeading}</h2>
						<p class="sub">{demo ? words.doorsDemo : words.doorsReal}</p>
						<ul class="doors">
							{open("citizen", "/don-vi")}
							{demoDoors.map((name) => (
								<li>
									<h3>{words.doors[name][0]}</h3>
									<p>{words.doors[name][1]}</p>
									{demo ? (
										<form class="actions" method="post" action={to("/dang-nhap/minh-hoa")}>
											{form.hidden}
											<button class="btn second small" name="door" value={name}>
												{words.enterAs}
												<span class="vh">: {words.doors[name][0]}</span>
											</button>
										</form>
									) : (
										<p class="actions">
											<a class="btn second small" href={to("/dang-nhap")}>
												{words.signIn}
												<span class="vh">: {words.doors[name][0]}</span>
											</a>
										</p>
									)}
								</li>
							))}
							{open("researcher", "/du-lieu")}
						</ul>
					</section>
				</>
			),
		};
	},
});

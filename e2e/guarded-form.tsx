import type { Hono } from "hono";
import { freshForm } from "#platform/ui/gallery/example.ts";
import { Actions, type BuiltAssets, Button, Field, Form, Head, renderPage } from "#platform/ui/index.ts";
import { shellFor } from "./gallery-shell.ts";

/** A long form with everything that keeps what was typed, and a slow line behind it. */
export function addGuardedForm(app: Hono, built: BuiltAssets): void {
	const arrived: string[] = [];
	app.get("/thu-bieu-mau", (context) =>
		context.html(renderPage({ title: "Báo cáo", body: <GuardedForm /> }, shellFor("vi", built))),
	);
	app.post("/thu-bieu-mau", async (context) => {
		arrived.push(String((await context.req.parseBody())["more"]));
		await new Promise((resolve) => setTimeout(resolve, 300));
		return context.redirect("/bo-thanh-phan", 303);
	});
	app.get("/thu-bieu-mau/da-den", (context) => context.json(arrived));
	app.post("/dang-xuat", (context) => context.redirect("/bo-thanh-phan", 303));
}

function GuardedForm() {
	return (
		<>
			<Head title="Báo cáo" />
			<Form action="/thu-bieu-mau" form={freshForm} guarded>
				<Field name="more" type="textarea" label="Điều cần nói thêm" />
				<Field
					name="state"
					type="radio"
					label="Đến đâu"
					options={[
						{ value: "a", label: "Đang làm" },
						{ value: "b", label: "Đã xong" },
					]}
				/>
				<Field name="secret" type="password" label="Mật khẩu" />
				<Actions>
					<Button>Gửi</Button>
				</Actions>
			</Form>
		</>
	);
}

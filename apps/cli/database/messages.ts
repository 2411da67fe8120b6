import { terminalLanguage } from "../say.ts";

/** Help is shown in both languages, results in the reader's. */
const english = terminalLanguage() === "en";
const number = (value: number) => value.toLocaleString(english ? "en" : "vi");

export const databaseWords = {
	migrate: "nâng cấp cơ sở dữ liệu và dữ liệu tham chiếu / upgrade schema and reference data",
	schema: "kiểm tra db/schema.sql và docs/database / check the generated description of the database",
	schemaWrite: "viết lại các tệp đó / write these files",
	backup: "sao lưu cơ sở dữ liệu và tệp vào một tệp / back up database and files into one file",
	restore: "khôi phục bản sao lưu vào thư mục trống / restore a backup into an empty folder",
	file: "tệp sao lưu / backup file",
	schemaFresh: english ? "The files are up to date." : "Các tệp đúng với cơ sở dữ liệu.",
	migrated: (applied: number) =>
		english
			? `Migrations run: ${number(applied)}. Reference data are up to date.`
			: `Đã chạy ${number(applied)} bước nâng cấp; dữ liệu tham chiếu đã cập nhật.`,
	backedUp: (file: string, rows: number, files: number, bytes: number) =>
		english
			? `${file}: ${number(rows)} rows and ${number(files)} files in ${number(Math.ceil(bytes / 1024))} kB. ` +
				"It holds personal data and the installation's secret: keep it as you keep those."
			: `${file}: ${number(rows)} dòng và ${number(files)} tệp trong ${number(Math.ceil(bytes / 1024))} kB. ` +
				"Trong đó có dữ liệu cá nhân và khóa bí mật của hệ thống: hãy cất giữ tương xứng.",
	restored: (createdAt: string, rows: number, files: number, upgraded: number) =>
		english
			? `Restored the backup of ${createdAt}: ${number(rows)} rows, ${number(files)} files, ${number(upgraded)} later migrations.`
			: `Đã khôi phục bản sao lưu ngày ${createdAt}: ${number(rows)} dòng, ${number(files)} tệp, ` +
				`${number(upgraded)} bước nâng cấp sau đó.`,
};

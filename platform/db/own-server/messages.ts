/** What is said on the way, in the language of the terminal's reader: Vietnamese first, English behind it. */
export const serverWords = {
	elsewhere: (asked: string, base: string, user: string) =>
		`Người dùng "${user}" không vào được ${asked}; cơ sở dữ liệu đặt ở ${base}. ` +
		`(User "${user}" cannot enter ${asked}; the database lies in ${base}.)`,
	copying: (target: string) => `Chép PostgreSQL vào ${target} … (copying PostgreSQL)`,
	creating: (folder: string) => `Tạo cơ sở dữ liệu ở ${folder} … (creating the database)`,
	takenOver: (pid: number) =>
		`Nhận lại máy chủ PostgreSQL còn chạy từ lần trước (tiến trình ${pid}). (Took over the server left running.)`,
	died: (pid: number) =>
		`PostgreSQL (tiến trình ${pid}) đã dừng đột ngột; đang khởi động lại … (PostgreSQL died; starting it again)`,
	started: (milliseconds: number) => `PostgreSQL đã chạy sau ${milliseconds} ms. (PostgreSQL is running.)`,
};

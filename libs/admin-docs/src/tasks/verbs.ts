/** Words with which an instruction begins, folded. A clause after ";" that begins otherwise goes on with the one before. */

const listed = (words: string): string[] => words.split("|").map((word) => word.replace(/\s+/g, " ").trim());

const adverbs = listed(`
	kịp thời | thường xuyên | chủ động | tích cực | tiếp tục | nghiêm túc | trực tiếp | từng bước | tập trung
	| khẩn trương | đồng thời | đặc biệt chú trọng | đặc biệt quan tâm | đặc biệt tăng cường | hằng năm |
	hàng năm | hằng quý | hàng quý | hằng tháng | hàng tháng | hằng tuần | hàng tuần | định kỳ | ngoài ra |
	bên cạnh đó | trên cơ sở đó | từ đó | qua đó | trước mắt | nghiêm cấm | kiên quyết | quyết liệt | không
	ngừng | không để | không được | tuyệt đối | phấn đấu | sớm
`);

const verbs = listed(`
	ban hành | báo cáo | bảo đảm | bảo vệ | biên soạn | biểu dương | bình xét | bố trí | bồi dưỡng | bổ sung
	| cải cách | cải tạo | cải thiện | cải tiến | căn cứ | cập nhật | cắt giảm | chấn chỉnh | chấm dứt | chấp
	hành | chỉ đạo | chia sẻ | chịu trách nhiệm | cho phép | chủ trì | chú trọng | chuẩn bị | chuẩn hóa |
	chuyển | công bố | công khai | công nhận | củng cố | cung cấp | cụ thể hóa | cử | dành | duy trì | đa
	dạng hóa | đánh giá | đào tạo | đảm bảo | đẩy lùi | đẩy mạnh | đẩy nhanh | đề cao | đề nghị | đề ra | đề
	xuất | điều chỉnh | điều hành | điều tra | đổi mới | đôn đốc | đơn giản hóa | đưa | đưa tin | đăng | đăng
	tải | đăng ký | đầu tư | đối thoại | động viên | đo lường | giải quyết | giải trình | giảm | giám sát |
	giao | giáo dục | giới thiệu | gắn | giữ vững | góp phần | gửi | hạn chế | hiện đại hóa | hoàn chỉnh |
	hoàn thành | hoàn thiện | hỗ trợ | huy động | hướng dẫn | kết nối | kết hợp | khai thác | khảo sát | khắc
	phục | khen thưởng | khuyến khích | kiểm điểm | kiểm soát | kiểm tra | kiện toàn | kiến nghị | kiên cố
	hóa | lập | lấy ý kiến | lấy | lồng ghép | lựa chọn | mở | mở rộng | mở chuyên mục | nâng cao | nâng cấp
	| nâng | ngăn chặn | nghiên cứu | nhân rộng | niêm yết | nêu cao | nắm bắt | nắm | ổn định | phát động |
	phát hiện | phát hành | phát huy | phát sóng | phát triển | phát thanh | phân bổ | phân công | phân tích
	| phê bình | phê duyệt | phối hợp | phổ biến | phòng ngừa | phòng, chống | phòng chống | quan tâm | quán
	triệt | quản lý | quy định | quy hoạch | rà soát | rút kinh nghiệm | rút ngắn | sắp xếp | sẵn sàng | siết
	chặt | sơ kết | số hóa | soạn thảo | sử dụng | sửa chữa | sửa đổi | tái cấu trúc | tạo | tăng | tăng
	cường | tham gia | tham mưu | thanh tra | thanh toán | thành lập | tháo gỡ | theo dõi | thẩm định | thí
	điểm | thiết lập | thiết kế | thông báo | thông tin | thống kê | thu hút | thu thập | thu gom | thúc đẩy
	| thực hành | thực hiện | tiến hành | tiếp cận | tiếp công dân | tiếp nhận | tiếp thu | tiết kiệm | tìm |
	tìm ra | tích hợp | tinh giản | tổ chức | tổng hợp | tổng kết | trả lời | trả kết quả | trang bị | tranh
	thủ | trao đổi | triển khai | trình | truyền thông | tu sửa | tuyên truyền | tuyên dương | tuyển dụng |
	tuân thủ | tự kiểm tra | tư vấn | ứng dụng | ưu tiên | vận động | vận hành | viết | xác định | xác minh |
	xác nhận | xã hội hóa | xây dựng | xem xét | xét | xóa bỏ | xử lý | xử phạt | yêu cầu | áp dụng | có biện
	pháp | có giải pháp | có kế hoạch | có hình thức | có trách nhiệm | có văn bản | làm tốt | làm rõ | lãnh
	đạo | nhắc nhở | nhập | kê khai | luân chuyển | chuyển đổi | minh bạch | mời | in | phủ sóng | khơi thông
	| trồng | quảng bá | vệ sinh | thăm | tập huấn | tôn vinh | tra cứu | thể chế hóa | hình thành | ký kết |
	ký cam kết | cam kết | liên kết | lắp đặt | mua sắm | sàng lọc | xin ý kiến | lắng nghe | gặp gỡ | hòa
	giải | nhận diện | tối ưu | tiêu chuẩn hóa | xếp loại | xếp hạng | đối chiếu | đề cử | khai trương | bàn
	giao | cấp phát | giao ban | thực thi | đấu tranh
`);

const begins = (words: readonly string[]): RegExp =>
	new RegExp(`(?:${[...words].sort((a, b) => b.length - a.length).join("|")})(?![\\p{L}])`, "uy");

const verbAt = begins(verbs);
const adverbAt = begins(adverbs);
/** Words that look like a verb's beginning but open a noun: "báo cáo của", "kết quả", "đề án". */
const nounAt =
	/(?:báo cáo (?:của|kết quả chỉ số)|thông tin (?:về|của)|quy định (?:của|về|tại)|kế hoạch|đăng ký khai sinh|mở đầu|tạo điều kiện (?:là)|thủ tục|lấy (?:là|làm) gốc|in ấn phẩm)(?![\p{L}])/uy;

/** Whether an instruction begins at `from` of folded words. */
export function beginsAction(fold: string, from: number): boolean {
	let at = from;
	nounAt.lastIndex = at;
	if (nounAt.test(fold)) return false;
	for (let i = 0; i < 3; i++) {
		adverbAt.lastIndex = at;
		const found = adverbAt.exec(fold);
		if (!found) break;
		at += found[0].length;
		while (/[\s,]/.test(fold[at] ?? "")) at++;
		if (!/^đồng thời|^ngoài ra|^bên cạnh/.test(found[0]) && at < fold.length) return true;
	}
	const past = /(?:cần |phải |nên |việc |công tác |các hoạt động )/uy;
	past.lastIndex = at;
	const skipped = past.exec(fold);
	verbAt.lastIndex = skipped && !/việc|công tác|hoạt động/.test(skipped[0]) ? at + skipped[0].length : at;
	return verbAt.test(fold);
}

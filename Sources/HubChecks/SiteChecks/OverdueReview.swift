import HubModel
import HubSource

/// A page whose day of review has gone by.
struct OverdueReview: SiteCheck {
    static let rules = [
        Rule(
            "overdue-review", .warning, .upkeep, what: "a page whose day of review (review-by) has gone by", hurts: [.everyone],
            why: "Names, dates and numbers go out of date, and people act on them.", good: "review-by: 2027-03-31", bad: "review-by: 2020-03-31")
    ]

    static func findings(in site: CheckedSite) -> [Finding] {
        site.texts.compactMap { document in
            guard let day = document.metadata.reviewBy, day < site.today else { return nil }
            return Finding(CheckFault.overdueReview(day), in: document.path.file, at: document.place(ofSetting: "review-by"))
        }
    }
}

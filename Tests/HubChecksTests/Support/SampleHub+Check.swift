import HubChecks
import HubModel
import HubSource
import SampleHub

extension SampleHub {
    /// What the checks find in the texts of a page.
    func check(_ page: Site.Page) -> [Finding] { CheckContext(catalogue).findings(in: page) }

    /// What the checks of the whole find.
    func checkSite(today: CalendarDate = CalendarDate(year: 2026, month: 6, day: 15) ?? .distantFuture) -> [Finding] {
        CheckedSite(catalogue, pages: site.pages, inboundLinks: InboundLinks(site.pages), today: today).findings
    }
}

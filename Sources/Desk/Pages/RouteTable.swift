/// Every address of the desk.
enum RouteTable {
    static let all: [Route] =
        CheckPage.routes + TodayPage.routes + CasesPage.routes + CaseRoutes.routes + StatesPage.routes
        + DossierRoutes.routes + DeadlinesPage.routes + WatchPage.routes + SearchPage.routes
        + SourcesPage.routes
        + LawPage.routes + RulePages.routes + StatusPage.routes + ProblemPage.routes + Assets.routes
        + OpenAPIDocument.routes + AssistantHall.routes
}

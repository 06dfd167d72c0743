// The targets of SoftwareFactory for a Cake script: Factory, Factory-Intake … Factory-Release, Factory-Verify and Factory-Trace.
// Arguments: --project=<path>, --mode=locked|update|refresh, --model=<provider:id>, --only=<spec>, --query=<query>.
#addin nuget:?package=SoftwareFactory.Cake&version=$version$&prerelease

foreach (var target in FactoryTargets)
    Task(target.Name).Description(target.Description).Does(() => FactoryRun(target));

Task("Factory-Trace").Description(FactoryTargetDescriptions.Trace).Does(() => FactoryTrace());

// Every test has its own fixture, so that fields are made before it and disposed of after it.
[assembly: FixtureLifeCycle(LifeCycle.InstancePerTestCase)]

using Cake.Frosting;
using SoftwareFactory.Cake.Frosting;

return CakeHost.Create()
    .AddAssembly(typeof(FactoryTask).Assembly)
    .UseContext<Build.BuildContext>()
    .Run(args);

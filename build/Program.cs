using Cake.Frosting;

return CakeHost.Create()
    .UseContext<Build.BuildContext>()
    .Run(args);

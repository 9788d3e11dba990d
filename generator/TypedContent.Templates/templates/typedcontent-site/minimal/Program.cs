using Site._1;

var app = WebApplication.Create(args);
app.UseStaticFiles();

app.MapGet("/", () => Html.Home(1));

app.MapGet("/page/{number:int}", (int number) => Html.Home(number));

app.MapGet("/articles/{slug}", (string slug) => Articles.Find(slug) is { } article ? Html.Article(article) : Html.NotFound());

app.MapGet("/tags/{slug}", (string slug) => Tags.Find(slug) is { } tag ? Html.Tag(tag) : Html.NotFound());

app.MapGet("/feed.xml", Feed.Write);

app.MapFallback(Html.NotFound);

app.Run();
